// Says in the page what its content security policy has blocked, as it happens.
const seen = [];

function show() {
  const verdict = document.getElementById('verdict');
  if (!verdict) return;
  const list = document.createElement('ul');
  for (const { effectiveDirective, blockedURI, sourceFile, lineNumber } of seen) {
    const line = document.createElement('li');
    line.textContent = `${effectiveDirective}: ${blockedURI} (${sourceFile || 'this page'}, line ${lineNumber})`;
    list.append(line);
  }
  verdict.textContent = seen.length ? `Violations: ${seen.length}` : 'Violations: none';
  verdict.toggleAttribute('data-bad', seen.length > 0);
  if (seen.length) verdict.append(list);
}

document.addEventListener('securitypolicyviolation', (event) => {
  seen.push(event);
  show();
});
document.addEventListener('DOMContentLoaded', show);
