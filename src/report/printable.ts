/**
 * `text` on one line, escaped as in JSON what steers a terminal and what XML cannot carry (XML 1.0 §2.2: control characters,
 * noncharacters, unpaired surrogates), since JUnit's report is XML: an answer of a server must not be able to move the cursor, to
 * change colours or to imitate lines of ours.
 */
export function printable(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu,
    (character) => {
      if (character === '\n') return '\\n';
      return Array.from({ length: character.length }, (_, index) => escapeUnit(character, index)).join('');
    },
  );
}

function escapeUnit(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`;
}
