import { isJsonObject, member } from '../../core/index.ts';
import type { Question, Told } from '../question.ts';
import { sessionIn } from '../session-in.ts';
import { jsonOf, type Scene } from '../view.ts';

/** The keys of attributes are uids that the tenant made; what it does with others, nobody says. */
export const unknownAttribute: Question = {
  id: 'unknown-attribute',
  question: 'What becomes of an attribute whose key the settings do not name: refused, left out, kept?',
  kind: 'tellable',
  needs:
    'SAFETY=own-objects and a session that the run makes; with NERM_TEST_ATTRIBUTE_UIDS set, it is asked once at the end, otherwise many requests tell',
  told: (scene) => (scene.session === null ? toldByRefusal(scene) : toldByLook(scene)),
};

function toldByLook({ session, namedAttributes }: Scene): readonly Told[] {
  if (session === null || session.number > 1) return [];
  const where = session.at === 'reply' ? 'the reply' : 'the next read';
  return [...session.write.attributes.keys()]
    .filter((key) => !namedAttributes.has(key))
    .map((key) => {
      const isShown = member(member(session.shown, 'attributes'), key) !== undefined;
      const answer = `accepted; ${where} ${isShown ? 'shows the key' : 'does not show the key'}`;
      return { answer, excerpt: isShown ? 'attributes: {name: …}' : 'attributes: without the name' };
    });
}

/** A refusal of a request that was meant to be accepted, naming the key. */
function toldByRefusal(scene: Scene): readonly Told[] {
  const { status, purpose, namedAttributes } = scene;
  const attributes = sessionIn(scene.sent)?.['attributes'];
  const body = jsonOf(scene);
  if (purpose !== 'write' || status < 400 || status > 499 || !isJsonObject(attributes) || body === undefined) return [];
  const text = JSON.stringify(body);
  const isNamed = Object.keys(attributes).some(
    (key) => key !== '' && !namedAttributes.has(key) && text.includes(JSON.stringify(key).slice(1, -1)),
  );
  return isNamed ? [{ answer: `refused with ${status}, which names the key`, excerpt: 'the body names the key' }] : [];
}
