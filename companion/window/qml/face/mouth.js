// The shape of the mouth around (0, 0), in the face's units; +x is the viewer's right, +y down.
//
// Speech has the middle: how far the lips are apart there depends on jaw and lips alone. Feeling has the corners,
// which move beside it. Teeth are fixed to the head and to the jaw, and seen as far as the lips leave them free.
.pragma library
.import "outline.js" as Outline

const PLACES = Outline.PLACES;
const clamp = Outline.clamp;

// how much of a corner's height the place takes part in
const CORNERED = PLACES.map(place => Math.pow(Math.abs(place), 1.7));
const SQUARE = PLACES.map(place => place * place);
// the lips' thickness; the upper one with the bow of Cupid
const UPPER = PLACES.map(place => (1 - 0.3 * Math.exp(-place * place / 0.022)) * Math.pow(1 - place * place, 0.75));
const LOWER = PLACES.map(place => Math.pow(Math.max(0, 1 - Math.pow(Math.abs(place), 2.4)), 0.8));

// `rig`: the parameters of the face. Returns what the mouth is drawn from.
function shape(rig) {
    const round = clamp(rig.lip_pucker + rig.lip_funneler, 0, 1);
    const free = 1 - rig.lips_together;
    const thin = clamp(0.5 * rig.lip_tightener + 0.75 * rig.lip_pressor + rig.lip_suck, 0, 1);
    const smile = (rig.lip_corner_puller_left + rig.lip_corner_puller_right) / 2;
    const wide = 35 + 10 * rig.lip_stretcher - 14 * rig.lip_pucker - 10 * rig.lip_funneler - 4 * rig.lip_tightener
        - 12 * rig.jaw_drop * (1 - smile);
    const right = corner(rig.lip_corner_puller_left, rig.lip_corner_depressor_left, rig.dimpler_left, round, rig);
    const left = corner(rig.lip_corner_puller_right, rig.lip_corner_depressor_right, rig.dimpler_right, round, rig);

    // how much of the opening is above where closed lips meet
    const share = 0.2 + 0.25 * round;
    const gape = free * (38 * rig.jaw_drop + 6 * rig.lips_part * (1 - rig.jaw_drop) + 5 * rig.lip_funneler);
    const square = clamp(rig.upper_lip_raiser + rig.lower_lip_depressor + 0.6 * rig.lip_stretcher * rig.jaw_drop, 0, 1);

    return {
        left: -wide - left.out,
        right: wide + right.out,
        leftY: left.y,
        rightY: right.y,
        chin: rig.chin_raiser,
        up: share * gape + free * 8 * rig.upper_lip_raiser,
        down: (1 - share) * gape + free * (9 * rig.lower_lip_depressor + 5 * rig.lip_bite),
        round: round,
        // the ends of the opening: 1.3 pointed, 2 round; and how nearly it is a box
        roundness: Outline.mix(1.3, 2, Math.min(1, Math.max(1.6 * round, 1.3 * rig.jaw_drop * (1 - smile)))),
        squareness: Outline.mix(2.1, 4.5, square),
        jaw: rig.jaw_drop,
        bite: rig.lip_bite * free,
        tongue: rig.tongue_tip,
        upperLip: (5 + 1.8 * rig.lip_pucker + 2.5 * rig.lip_funneler) * (1 - 0.8 * thin) * (1 - 0.18 * smile),
        lowerLip: (7.8 + 2 * rig.lip_pucker + 3 * rig.lip_funneler) * (1 - 0.8 * thin) * (1 - 0.12 * smile)
            * (1 - 0.65 * rig.lip_bite) * (1 + 0.25 * rig.chin_raiser)
    };
}

function corner(puller, depressor, dimpler, round, rig) {
    const beside = 1 - 0.6 * round;
    // at rest it smiles a little; any tension takes that away
    const tension = rig.jaw_drop + rig.upper_lip_raiser + rig.lower_lip_depressor + rig.chin_raiser + rig.lip_stretcher
        + rig.lip_funneler + rig.lip_tightener + rig.lip_pressor + 1.2 * depressor;
    const ease = 1 - clamp(tension, 0, 1);
    return {
        out: (12 * puller + 2 * depressor + 4 * dimpler) * beside,
        y: (-6.5 * ease - 14 * puller + 15 * depressor - 3 * dimpler + 3 * rig.lip_stretcher) * beside
    };
}

// The curves that all paths of a mouth are made of: where closed lips meet, and the edges of both.
function lips(mouth) {
    const seam = [], upper = [], lower = [];
    for (let at = 0; at <= Outline.LAST; at++) {
        const place = PLACES[at];
        const y = (place < 0 ? mouth.leftY : mouth.rightY) * CORNERED[at] - 5 * mouth.chin * (1 - SQUARE[at]);
        const open = Math.pow(Math.max(0, 1 - Math.pow(Math.abs(place), mouth.squareness)), 1 / mouth.roundness);
        seam.push(y);
        upper.push(y - mouth.up * open);
        lower.push(y + mouth.down * open);
    }
    return {
        mouth: mouth,
        xs: Outline.across(mouth.left, mouth.right),
        outside: Outline.across(mouth.left - 1.5, mouth.right + 1.5),
        seam: seam,
        upper: upper,
        lower: lower
    };
}

function inside(lips) {
    return Outline.band(lips.xs, lips.upper, lips.lower);
}

function upperTeeth(lips) {
    const edge = 5 + 3 * lips.mouth.bite - 4 * lips.mouth.tongue - 12 * lips.mouth.round;
    return Outline.band(lips.xs, lips.upper, lips.seam.map((y, at) => Math.min(0.75 * y + edge - 3.5 * SQUARE[at], lips.lower[at])));
}

function lowerTeeth(lips) {
    const edge = 5.8 + 27 * lips.mouth.jaw;
    return Outline.band(lips.xs, lips.seam.map((y, at) => clamp(0.75 * y + edge + 3 * SQUARE[at], lips.upper[at], lips.lower[at])), lips.lower);
}

function tongue(lips) {
    const mouth = lips.mouth;
    const top = Outline.mix(mouth.down - (mouth.down + mouth.up) * 0.36, 1.5, mouth.tongue);
    const fall = Outline.mix(16, 26, mouth.tongue);
    return Outline.band(lips.xs, lips.seam.map((y, at) => clamp(top + fall * SQUARE[at] + 0.5 * y, lips.upper[at], lips.lower[at])), lips.lower);
}

function upperLip(lips) {
    return Outline.band(lips.outside, lips.upper.map((y, at) => y - lips.mouth.upperLip * UPPER[at]), lips.upper.map(y => y + 0.7));
}

function lowerLip(lips) {
    return Outline.band(lips.outside, lips.lower.map(y => y - 0.7), lips.lower.map((y, at) => y + lips.mouth.lowerLip * LOWER[at]));
}

// The light on the lower lip.
function gloss(lips) {
    return Outline.line(lips.xs, lips.lower.map(y => y + 0.45 * lips.mouth.lowerLip), 4, Outline.MIDDLE);
}

// The line between the lips, over the corners of an open mouth too.
function seamLine(lips) {
    return Outline.line(lips.outside, lips.upper);
}

// The shade below the lower lip.
function underLip(lips) {
    const y = lips.lower[Outline.MIDDLE] + lips.mouth.lowerLip + 6 - 4 * lips.mouth.chin;
    return "M " + Outline.point(-11, y + 0.5 - 3 * lips.mouth.chin) + " Q " + Outline.point(0, y) + " " + Outline.point(11, y + 0.5 - 3 * lips.mouth.chin);
}
