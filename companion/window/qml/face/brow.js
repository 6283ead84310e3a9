// The shape of an eyebrow around (0, 0), in the face's units; x grows from the nose to the temple.
.pragma library
.import "outline.js" as Outline

// half as thick as it is, from 1: thick and round at the nose, thin at the temple
const THICKNESS = Outline.PLACES.map(place => {
    const before = Math.max(0, 1 - (place + 1) / 0.3);
    return (1 - 0.36 * (place + 1)) * Math.sqrt(1 - before * before) / 2;
});

// What the brow of `side`, "left" or "right" (the character's own), is drawn from. One raised at the nose (AU1) is
// drawn together rather than lowered by AU4.
function shape(rig, side) {
    const inner = rig[`inner_brow_raiser_${side}`];
    const outer = rig[`outer_brow_raiser_${side}`];
    const lowered = rig[`brow_lowerer_${side}`];
    const press = lowered * (1 - 0.85 * inner);
    return {
        sign: side === "left" ? 1 : -1,
        nose: -25 - 8 * lowered,
        start: 2 - 18 * inner - 8 * outer + 17 * press,
        arch: -15 - 4 * inner - 25 * outer + 17 * press,
        end: 5 + 5 * inner * (1 - outer) - 16 * outer - 3 * press
    };
}

function outline(brow, thickness) {
    const top = [], bottom = [];
    for (let at = 0; at <= Outline.LAST; at++) {
        const t = (Outline.PLACES[at] + 1) / 2;
        const y = (1 - t) * (1 - t) * brow.start + 2 * t * (1 - t) * brow.arch + t * t * brow.end;
        top.push(y - thickness * THICKNESS[at]);
        bottom.push(y + thickness * THICKNESS[at]);
    }
    return Outline.band(Outline.across(brow.sign * brow.nose, brow.sign * 31), top, bottom);
}
