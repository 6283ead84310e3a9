// The shape of the mouth around (0, 0), in the face's units; +x is the viewer's right, +y down.
//
// Speech has the middle: how far the lips are apart there depends on jaw and lips alone. Feeling has the corners,
// which move beside it. Teeth are fixed to the head and to the jaw, and seen as far as the lips leave them free.
.pragma library
.import "outline.js" as Outline

const clamp = Outline.clamp;

// `rig`: the parameters of the face. Returns the curves and thicknesses that the paths are made of.
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
    const share = 0.2 + 0.15 * round;
    const gape = free * (38 * rig.jaw_drop + 6 * rig.lips_part * (1 - rig.jaw_drop) + 5 * rig.lip_funneler);
    const up = share * gape + free * (8 * rig.upper_lip_raiser + 3 * rig.nose_wrinkler);
    const down = (1 - share) * gape + free * (9 * rig.lower_lip_depressor + 5 * rig.lip_bite);
    const square = clamp(rig.upper_lip_raiser + rig.lower_lip_depressor + 0.6 * rig.lip_stretcher * rig.jaw_drop, 0, 1);

    return {
        left: -wide - left.out,
        right: wide + right.out,
        leftY: left.y,
        rightY: right.y,
        smile: smile,
        chin: rig.chin_raiser,
        up: up,
        down: down,
        round: round,
        // the corners of an opening: 1.25 pointed, 2 round; and how nearly it is a box
        roundness: Outline.mix(1.3, 2, Math.min(1, Math.max(1.6 * round, 1.3 * rig.jaw_drop * (1 - smile)))),
        squareness: Outline.mix(2.1, 4.5, square),
        jaw: rig.jaw_drop,
        bite: rig.lip_bite * free,
        tongue: rig.tongue_tip,
        upperLip: (5.4 + 1.8 * rig.lip_pucker + 2.5 * rig.lip_funneler) * (1 - 0.8 * thin) * (1 - 0.18 * smile),
        lowerLip: (7.8 + 2 * rig.lip_pucker + 3 * rig.lip_funneler) * (1 - 0.8 * thin) * (1 - 0.12 * smile)
            * (1 - 0.65 * rig.lip_bite) * (1 + 0.25 * rig.chin_raiser)
    };
}

function corner(puller, depressor, dimpler, round, rig) {
    const beside = 1 - 0.6 * round;
    return {
        out: (12 * puller + 2 * depressor + 4 * dimpler) * beside,
        y: (-6 * (1 - rig.jaw_drop) - 14 * puller + 19 * depressor - 3 * dimpler + 3 * rig.lip_stretcher) * beside
    };
}

// Where closed lips meet.
function seam(m, u) {
    const y = u < 0 ? m.leftY : m.rightY;
    return y * Math.pow(Math.abs(u), 1.7) - 5 * m.chin * (1 - u * u);
}

// How open the mouth is at u, 1 in the middle.
function opened(m, u) {
    return Math.pow(1 - Math.pow(Math.abs(u), m.squareness), 1 / m.roundness);
}

function upperEdge(m, u) {
    return seam(m, u) - m.up * opened(m, u);
}

function lowerEdge(m, u) {
    return seam(m, u) + m.down * opened(m, u);
}

function inside(m) {
    return Outline.band(m.left, m.right, u => upperEdge(m, u), u => lowerEdge(m, u));
}

function within(m, u, y) {
    return clamp(y, upperEdge(m, u), lowerEdge(m, u));
}

function upperTeeth(m) {
    const edge = u => 0.75 * seam(m, u) + 5 + 3 * m.bite - 4 * m.tongue - 8 * m.round - 2.5 * u * u;
    return Outline.band(m.left, m.right, u => upperEdge(m, u), u => within(m, u, edge(u)), -0.9, 0.9);
}

function lowerTeeth(m) {
    const edge = u => 0.75 * seam(m, u) + 5.8 + 27 * m.jaw + 2 * u * u;
    return Outline.band(m.left, m.right, u => within(m, u, edge(u)), u => lowerEdge(m, u), -0.86, 0.86);
}

function tongue(m) {
    const low = m.down - (m.down + m.up) * 0.36;
    const top = u => Outline.mix(low, 1.5, m.tongue) + 10 * u * u + seam(m, u) * 0.5;
    const reach = Outline.mix(0.72, 0.5, m.tongue);
    return Outline.band(m.left, m.right, u => within(m, u, top(u / reach * 0.72)), u => lowerEdge(m, u), -reach, reach);
}

function upperLip(m) {
    // the bow of Cupid
    const bow = u => 1 - 0.3 * Math.exp(-u * u / 0.022);
    const thickness = u => m.upperLip * bow(u) * Math.pow(1 - Math.pow(Math.abs(u), 2), 0.75);
    return Outline.band(m.left - 1.5, m.right + 1.5, u => upperEdge(m, u) - thickness(u), u => upperEdge(m, u) + 0.7);
}

function lowerLip(m) {
    const thickness = u => m.lowerLip * Math.pow(1 - Math.pow(Math.abs(u), 2.4), 0.8);
    return Outline.band(m.left - 1, m.right + 1, u => lowerEdge(m, u) - 0.7, u => lowerEdge(m, u) + thickness(u));
}

// The light on the lower lip.
function gloss(m) {
    return Outline.line(m.left, m.right, u => lowerEdge(m, u) + m.lowerLip * 0.45, -0.42, 0.06);
}

// The line between the lips, over the corners of an open mouth too.
function seamLine(m) {
    return Outline.line(m.left - 1.5, m.right + 1.5, u => upperEdge(m, u));
}

// The shade below the lower lip.
function underLip(m) {
    const y = u => lowerEdge(m, 0) + m.lowerLip + 6 - 4 * m.chin + 3 * u * u * (1 - 3 * m.chin);
    return Outline.line(-30, 30, y, -0.45, 0.45);
}
