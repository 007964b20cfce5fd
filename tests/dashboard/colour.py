"""Contrast and colour distance, as far as the design tokens need them."""

import math

Rgb = tuple[float, float, float]
Matrix = tuple[Rgb, Rgb, Rgb]

# Machado, Oliveira, Fernandes 2009, severity 1.0, applied to linear RGB; "normal" leaves it as it is.
VISIONS: dict[str, Matrix] = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

# sRGB to CIE XYZ, white point D65 (IEC 61966-2-1).
TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE: Rgb = (0.95047, 1.0, 1.08883)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours after WCAG 2, from 1 to 21.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2, from 0 to 1."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def distance(one: str, other: str, vision: str) -> float:
    """CIE76 distance of two colours as seen with one of VISIONS.

    >>> round(distance("#d63d4a", "#228738", "normal")) > 90
    True
    >>> distance("#d63d4a", "#228738", "deutan") < 10
    True
    """
    return math.dist(lab(one, vision), lab(other, vision))


def lab(colour: str, vision: str) -> Rgb:
    """CIELAB coordinates of a colour as seen with one of VISIONS."""
    seen = tuple(min(1.0, max(0.0, part)) for part in times(VISIONS[vision], linear(colour)))
    x, y, z = (
        cube_root(part / white)
        for part, white in zip(times(TO_XYZ, seen), WHITE, strict=True)  # type: ignore[arg-type]
    )
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def linear(colour: str) -> Rgb:
    """Linear RGB of `#rrggbb`, each part from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return (unbend(red), unbend(green), unbend(blue))


def unbend(part: float) -> float:
    """One sRGB channel without its transfer curve."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def cube_root(part: float) -> float:
    """The CIELAB compression: a cube root with a straight foot."""
    return part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116


def times(matrix: Matrix, vector: Rgb) -> Rgb:
    """Matrix times vector."""
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return (x, y, z)
