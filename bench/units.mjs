// What every engine searches: the intro, 54 paragraphs, 10 principles and 3 footnotes, each with a title and its text.

/** The units as `{ id, title, text }`, from the look-ups of the package; an objective is one with its paragraph. */
export function unitsOf(compact) {
  const numbers = Array.from({ length: compact.info.counts.paragraphs }, (_, i) => i + 1);
  const objectives = new Map(compact.objectives().map((objective) => [objective.paragraph, objective]));
  const paragraphs = numbers.map((number) => unit(compact.paragraph(number), objectives.get(number)));
  const footnotes = [1, 2, 3].map((number) => unit(compact.footnote(number)));
  return [unit(compact.provision('intro')), ...paragraphs, ...compact.principles().map((principle) => unit(principle)), ...footnotes];
}

/** A title begins with the number, as in the document, so that "målsætning 8" can be found by its words. */
function unit(provision, objective) {
  const labels = [objective?.label, provision.label, objective?.title ?? provision.title];
  return { id: provision.id, title: labels.filter(Boolean).join(' · '), text: textOf(provision) };
}

function textOf({ text, items }) {
  return [text, ...items.map(textOf)].filter(Boolean).join('\n');
}
