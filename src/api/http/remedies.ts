/** What to do about an issue of zod's, by its code and what it knows of the expectation. */
export function remedyFor(code: string, params: Readonly<Record<string, unknown>>): string {
  const text = (key: string) => (params[key] === undefined ? '' : String(params[key]));
  switch (code) {
    case 'invalid_type':
      return `Send ${article(text('expected'))}${params.input === undefined ? ', or check that the field is there' : ''}.`;
    case 'invalid_value':
      return `Use one of: ${Array.isArray(params.values) ? params.values.join(', ') : ''}.`;
    case 'too_small':
      return `Give at least ${text('minimum')}${unit(params.origin)}.`;
    case 'too_big':
      return `Give at most ${text('maximum')}${unit(params.origin)}.`;
    case 'invalid_format':
      return FORMATS[text('format')] ?? 'Write it in the form that the docs name.';
    case 'invalid_union':
      return 'Use one of the forms that the docs name for this field.';
    default:
      return 'See the docs for what this field takes.';
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'Send an id as the API gives them, such as 01980000-0000-7000-8000-000000000000.',
  url: 'Send a full address that begins with https://.',
  datetime: 'Send an instant with its zone, such as 2025-01-06T09:30:00Z.',
  date: 'Send a day as YYYY-MM-DD.',
};

function unit(origin: unknown): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' || origin === 'set' ? ' entries' : '';
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun || 'value'}`;
}
