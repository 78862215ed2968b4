/**
 * The groups of the round that somebody was invited to, where they are not those of the questionnaire. They stand in the address, each
 * as its id and its label: `#group=tenants+Tenants+and+residents`.
 */
export function invitedGroups(): { id: string; label: string }[] | null {
  const groups = new URLSearchParams(location.hash.slice(1)).getAll('group').flatMap((text) => {
    const [, id, label] = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*) (.{1,100})$/.exec(text) ?? [];
    return id && label ? [{ id, label }] : [];
  });
  return groups[0] ? groups : null;
}
