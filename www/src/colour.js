// A colour of the host's that stays legible on the element's own light and dark.

const light = '#ffffff';
const dark = '#10191d';
/** Text asks for 4.5 (WCAG 2.2, 1.4.3); the rest is for backgrounds that are tinted with the colour. */
const contrast = 5.2;

/** The colour for both themes: as it is where it can be read, else as much darker or lighter as it takes. */
export function legible(colour) {
  const [onLight, onDark] = [mixed(colour, dark, light), mixed(colour, light, dark)];
  return onLight === onDark ? colour : `light-dark(${onLight}, ${onDark})`;
}

function mixed(colour, other, background) {
  const steps = Array.from({ length: 21 }, (_, step) => mix(colour, other, step / 20));
  return steps.find((mixture) => ratio(mixture, background) >= contrast);
}

function mix(one, other, share) {
  const theirs = channels(other);
  const all = channels(one).map((value, index) => Math.round(value + (theirs[index] - value) * share));
  return `#${all.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function ratio(one, other) {
  const [most, least] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (most + 0.05) / (least + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(colour) {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour) {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}
