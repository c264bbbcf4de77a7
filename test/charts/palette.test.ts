import { describe, expect, it } from 'vitest';
import { palette, type ColorRole } from '../../src/charts/palette.js';

type Triple = readonly [number, number, number];

const linear = (hex: string): Triple => {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const times = (matrix: readonly Triple[], [a, b, c]: Triple): Triple =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  });
  return Math.max(a!, b!) / Math.min(a!, b!);
}

/** Ottosson, "A perceptual color space for image processing" (2020). */
function oklab(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** Machado, Oliveira and Fernandes (2009), at full severity. */
const vision: Record<string, readonly Triple[]> = {
  trichromat: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const roles = Object.keys(palette) as ColorRole[];
const hues = roles.filter((role) => role.startsWith('token'));

describe.each(['light', 'dark'] as const)('palette, %s', (mode) => {
  it.each(roles.filter((role) => role !== 'paper' && role !== 'line'))(
    '%s can be read on paper, and paper on it',
    (role) => {
      expect(contrast(palette[role][mode], palette.paper[mode])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('keeps muted text readable where it crosses the lens of the draw', () => {
    expect(contrast(palette.muted[mode], palette.line[mode])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(vision))('keeps token colours apart for a %s', (_, matrix) => {
    const seen = hues.map((role) => {
      const clipped = times(matrix, linear(palette[role][mode])).map((value) =>
        Math.min(1, Math.max(0, value)),
      );
      return oklab(clipped as unknown as Triple);
    });
    seen.forEach((a, i) =>
      seen.slice(i + 1).forEach((b, j) => {
        const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        expect(distance, `${hues[i]} and ${hues[i + 1 + j]}`).toBeGreaterThan(0.08);
      }),
    );
  });
});
