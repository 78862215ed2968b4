let kept = '';

/** What the address says to somebody who was invited. It is kept: a link within the page may put another fragment in its place. */
function invitation(): URLSearchParams {
  if (/[#&](code|group)=/.test(location.hash)) kept = location.hash;
  return new URLSearchParams(kept.slice(1));
}

/** The private code, which stays with the answers from the start. */
export function invitedCode(): string | undefined {
  return /^[\w-]{1,64}$/.exec(invitation().get('code') ?? '')?.[0];
}

/** The groups of the round, each as its id and its label, where they are not those of the questionnaire: `group=tenants+Tenants+and+residents`. */
export function invitedGroups(): { id: string; label: string }[] | null {
  const groups = invitation()
    .getAll('group')
    .flatMap((text) => {
      const [, id, label] = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*) (.{1,100})$/.exec(text) ?? [];
      return id && label ? [{ id, label }] : [];
    });
  return groups[0] ? groups : null;
}
