// The shape of an eyebrow around (0, 0), in the face's units; x grows from the nose to the temple.
.pragma library
.import "outline.js" as Outline

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
        start: 2 - 18 * inner - 5 * outer + 17 * press,
        arch: -15 - 4 * inner - 17 * outer + 9 * press,
        end: 5 + 5 * inner * (1 - outer) - 10 * outer - 3 * press
    };
}

function outline(brow, thickness) {
    const y = u => {
        const t = (u + 1) / 2;
        return (1 - t) * (1 - t) * brow.start + 2 * t * (1 - t) * brow.arch + t * t * brow.end;
    };
    // thick at the nose, thin at the temple, round at the beginning
    const half = u => thickness / 2 * (1 - 0.36 * (u + 1)) * Math.pow(Math.min(1, (u + 1.02) / 0.25), 0.5);
    return Outline.band(brow.sign * brow.nose, brow.sign * 31, u => y(u) - half(u), u => y(u) + half(u));
}
