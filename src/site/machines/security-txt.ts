/**
 * security.txt (RFC 9116). `Expires` is the first day of a month ten to eleven months ahead: always within a year, and the file
 * changes once a month only. Null where the newspaper names no contact, without which the file would not be valid.
 */
export function writeSecurityTxt(options: {
  readonly contact: string;
  readonly languages: readonly string[];
  readonly publicUrl: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}): string | null {
  const contact = contactUri(options.contact);
  if (contact === null) return null;
  const expires = Temporal.PlainDate.from(options.today).with({ day: 1 }).add({ months: 11 });
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toString()}T00:00:00Z`,
    `Preferred-Languages: ${options.languages.join(', ')}`,
    `Canonical: ${options.publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/** Contacts are URIs; a bare address of mail or of the web is made one. */
function contactUri(contact: string): string | null {
  const value = contact.trim();
  if (value === '' || /\s/.test(value)) return null;
  if (/^(?:https:|mailto:|tel:)/i.test(value)) return value;
  if (value.includes('@')) return `mailto:${value}`;
  return URL.canParse(`https://${value}`) ? `https://${value}` : null;
}
