// A face that does not move, as the text of an SVG: for lists, in which a Shape would be drawn beyond its clip.
.pragma library
.import "body.js" as Body
.import "brow.js" as Brow
.import "eye.js" as Eye
.import "glasses.js" as Glasses
.import "hairstyles.js" as Hairstyles
.import "head.js" as Head
.import "mouth.js" as Mouth
.import "palette.js" as Palette
.import "pose.js" as Pose

// Every parameter at rest, but a little smile.
const RIG = new Proxy({
    lip_corner_puller_left: 0.6,
    lip_corner_puller_right: 0.6
}, {
    get: (values, name) => values[name] ?? 0
});

function fill(colour, path) {
    return path ? `<path fill="${colour}" d="${path}"/>` : "";
}

function stroke(colour, width, path) {
    return path ? `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" d="${path}"/>` : "";
}

function at(x, y, content) {
    return `<g transform="translate(${x} ${y})">${content}</g>`;
}

function eye(side, tones, skin) {
    const form = Eye.shape(RIG, side), lids = Eye.lids(form);
    const disc = (size, up) => Eye.disc(lids, form.irisX, form.irisY, size, size * up);
    return fill(skin.lid, Eye.lid(lids)) + fill("#fffaf6", Eye.white(lids)) + fill(tones.base, disc(20.5, 1.05))
        + fill("#20161c", disc(form.pupil, 1.08)) + fill("#ffffff", Eye.disc(lids, form.irisX - 7, form.irisY - 8, 6.4, 6.8))
        + fill("#35232a", Eye.lashes(lids));
}

function mouth(skin) {
    const lips = Mouth.lips(Mouth.shape(RIG));
    return fill(skin.lip, Mouth.upperLip(lips)) + fill(skin.lipLow, Mouth.lowerLip(lips)) + stroke("#7a2c33", 2.6, Mouth.seamLine(lips));
}

// `chosen`: choices by the names of the parts; what is missing is as by default. `halo`: the colour of the circle
// behind.
function svg(chosen, halo) {
    const parts = Object.assign({}, Palette.USUAL, chosen);
    const skin = Palette.SKINS[parts.skin], hair = Palette.HAIRS[parts.hair_colour], clothes = Palette.CLOTHES[parts.clothes_colour];
    const style = Hairstyles.STYLES[parts.hair];
    const held = Pose.body(RIG), head = Head.shape(RIG);
    const trimming = Body.TRIMMINGS[parts.clothes];
    const ear = x => `<ellipse cx="${x}" cy="20" rx="15" ry="22" fill="${skin.shade}"/>`;
    const cheek = x => `<ellipse cx="${x}" cy="46" rx="20" ry="17" fill="${skin.blush}" fill-opacity="0.25"/>`;
    const brow = side => fill(hair.dark, Brow.outline(Brow.shape(RIG, side), 10.5));
    const glasses = parts.glasses === "none" ? ""
        : stroke(Palette.GLASSES.rim, 5, Glasses.lens(head, parts.glasses, -1) + Glasses.lens(head, parts.glasses, 1) + Glasses.frame(head, parts.glasses));
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><circle cx="200" cy="204" r="188" fill="${halo}"/>`
        + at(200, 196, fill(hair.dark, style.back))
        + (parts.clothes === "hoodie" ? at(held.x, 0, fill(clothes.dark, Body.HOOD)) : "")
        + fill(skin.base, Body.neck(held)) + fill(skin.shade, Body.neckShade(held)) + fill(clothes.base, Body.torso(parts.clothes, held))
        + at(held.x, 0, fill(clothes.light, trimming.areas) + stroke(clothes.dark, 9, trimming.bands) + stroke(clothes.light, 2.4, trimming.lines))
        + at(200, 196, fill(hair.dark, style.sides) + ear(-97) + ear(97) + fill(skin.base, Head.outline(head)) + cheek(-60) + cheek(60)
            + stroke(skin.deep, 2.8, "M -9 45 C -6 50 6 50 9 45") + at(0, 79, mouth(skin))
            + at(-47, 8, eye("right", Palette.EYES[parts.eyes], skin)) + at(47, 8, eye("left", Palette.EYES[parts.eyes], skin))
            + fill(hair.base, style.front) + at(-47, -36, brow("right")) + at(47, -36, brow("left")) + glasses)
        + "</svg>";
}
