// The ornament of the front page: 23 journeys over one horizon, one for each objective.

const horizon = 240;
/** Where each journey begins and ends along the horizon. */
const journeys = [
  [20, 300], [60, 180], [60, 520], [110, 260], [140, 420], [180, 700], [205, 330], [240, 480], [260, 600], [300, 380],
  [330, 560], [330, 780], [380, 500], [400, 660], [440, 820], [470, 560], [500, 740], [520, 620], [560, 860], [600, 700],
  [640, 800], [690, 880], [740, 840],
];

export function routes() {
  const picture = svg('svg', { class: 'routes', viewBox: '0 0 900 260', preserveAspectRatio: 'xMaxYMax slice', 'aria-hidden': 'true' });
  for (const [from, to] of journeys) {
    const radius = (to - from) / 2;
    picture.append(
      svg('path', { d: `M${from} ${horizon}A${radius} ${radius * 0.82} 0 0 1 ${to} ${horizon}` }),
      svg('circle', { cx: to, cy: horizon, r: 3.2 }));
  }
  return picture;
}

function svg(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
