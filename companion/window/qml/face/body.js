// Neck, shoulders and clothes in the square of 400 × 400, cut by a circle of 188 around (200, 204).
//
// `body` is what `Pose.body` makes of the rig.
.pragma library
.import "outline.js" as Outline

const MIDDLE_X = 200, MIDDLE_Y = 204, RADIUS = 188;

// Where the circle is at height y, left (-1) or right (1).
function rim(y, side) {
    const below = y - MIDDLE_Y;
    return MIDDLE_X + side * Math.sqrt(Math.max(0, RADIUS * RADIUS - below * below));
}

// From the head down into the clothes.
function neck(body) {
    const at = (x, y) => Outline.point(body.x + x, y + body.neck);
    return "M " + Outline.point(body.headX - 33, 250)
        + " L " + Outline.point(body.headX + 33, 250)
        + " C " + Outline.point(body.headX + 33, 296) + " " + at(36, 314) + " " + at(56, 326)
        + " L " + at(0, 390)
        + " L " + at(-56, 326)
        + " C " + at(-36, 314) + " " + Outline.point(body.headX - 33, 296) + " " + Outline.point(body.headX - 33, 250) + " Z";
}

// What the head keeps the light from.
function neckShade(body) {
    const at = (x, y) => Outline.point(body.x + x, y + body.neck);
    return "M " + Outline.point(body.headX - 33, 262)
        + " L " + Outline.point(body.headX + 33, 262)
        + " C " + Outline.point(body.headX + 33, 296) + " " + at(36, 314) + " " + at(50, 323)
        + " C " + at(26, 332) + " " + at(-14, 338) + " " + Outline.point(body.headX - 32, 303) + " Z";
}

const NECKLINES = {
    // half width and height of the neckline's ends, and its depth
    jumper: { width: 45, end: 317, low: 351 },
    shirt: { width: 43, end: 315, low: 384 },
    hoodie: { width: 50, end: 318, low: 362 }
};

function torso(kind, body) {
    const line = NECKLINES[kind];
    const at = (x, y) => Outline.point(body.x + x, y + body.neck);
    const edge = 346 + body.shoulders, left = rim(edge, -1), right = rim(edge, 1);
    const bend = 0.75 * (body.x - MIDDLE_X);
    const neckline = kind === "shirt" ? " L " + at(0, line.low) + " L " + at(line.width, line.end)
        : " C " + at(-line.width + 11, line.low) + " " + at(line.width - 11, line.low) + " " + at(line.width, line.end);
    return "M " + Outline.point(left, edge)
        + " C " + Outline.point(left + 20 + bend, 330 + body.shoulders) + " " + at(-76, 327) + " " + at(-line.width, line.end)
        + neckline
        + " C " + at(76, 327) + " " + Outline.point(right - 20 + bend, 330 + body.shoulders) + " " + Outline.point(right, edge)
        + " A " + RADIUS + " " + RADIUS + " 0 0 1 " + Outline.point(left, edge) + " Z";
}

// What lies on the clothes, around x = 0 and at the height of rest: filled areas, wide lines, and thin lines.
const TRIMMINGS = {
    jumper: {
        areas: "",
        bands: "M -45 317 C -34 353 34 353 45 317",
        lines: "M -50 324 C -36 364 36 364 50 324"
    },
    shirt: {
        areas: "M -44 312 L -54 330 L -26 362 L 0 380 L -34 330 Z M 44 312 L 54 330 L 26 362 L 0 380 L 34 330 Z",
        bands: "",
        lines: "M 0 380 L 0 392"
    },
    hoodie: {
        areas: "",
        bands: "M -50 316 C -40 364 40 364 50 316",
        lines: "M -18 356 L -21 384 M 18 356 L 21 386"
    }
};

// The hood that lies on the back.
const HOOD = "M -66 330 C -70 296 -46 284 0 284 C 46 284 70 296 66 330 Z";
