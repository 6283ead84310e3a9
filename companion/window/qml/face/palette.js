// The colours a face can have, by the names of the settings.
.pragma library

// The look by default, as companion/values/face_look.py has it.
const USUAL = {
    hair: "bob",
    hair_colour: "chestnut",
    skin: "peach",
    eyes: "brown",
    clothes: "jumper",
    clothes_colour: "teal",
    glasses: "none"
};

const SKINS = {
    porcelain: { base: "#fde3d3", light: "#fff1e6", shade: "#eebfa8", deep: "#c98974", lid: "#f3cdb9", blush: "#f07a78", lip: "#d9787a", lipLow: "#e8969a" },
    peach: { base: "#fbd3b4", light: "#ffe6cf", shade: "#eaac86", deep: "#bd7351", lid: "#f0bd99", blush: "#ee6f5c", lip: "#cc6a63", lipLow: "#e08a80" },
    olive: { base: "#e9bd8f", light: "#f6d3aa", shade: "#cd9664", deep: "#96623a", lid: "#d9a677", blush: "#d9604a", lip: "#b65c50", lipLow: "#cc7a6a" },
    bronze: { base: "#c08a5c", light: "#d6a476", shade: "#9c6a41", deep: "#6b4226", lid: "#ab774c", blush: "#c24f3c", lip: "#93483e", lipLow: "#b0645a" },
    umber: { base: "#8a5a3c", light: "#a57352", shade: "#693f28", deep: "#442716", lid: "#774b31", blush: "#b04a3c", lip: "#6e332f", lipLow: "#a05a54" }
};

const HAIRS = {
    black: { base: "#2e2a33", light: "#4b4654", dark: "#1e1b22", shine: "#7c7790" },
    chestnut: { base: "#6a3f35", light: "#8d5a48", dark: "#4a2b28", shine: "#c08a68" },
    copper: { base: "#b5562c", light: "#d67a41", dark: "#863a1d", shine: "#f5b276" },
    blond: { base: "#dcae62", light: "#f0cd8a", dark: "#b5853f", shine: "#fff0c4" },
    silver: { base: "#b9b6bd", light: "#d8d6db", dark: "#908c97", shine: "#ffffff" },
    plum: { base: "#6b3a66", light: "#8d5288", dark: "#4a2647", shine: "#c78fc0" }
};

const EYES = {
    brown: { base: "#5e3a22", light: "#b57a3f" },
    hazel: { base: "#6d5a24", light: "#b9a24b" },
    green: { base: "#2f6b4c", light: "#77bd86" },
    blue: { base: "#2f5f96", light: "#7dbbe6" },
    grey: { base: "#4d5b6b", light: "#a3b4c2" },
    violet: { base: "#5a4391", light: "#a991de" }
};

const GLASSES = {
    rim: "#3b3440"
};

const CLOTHES = {
    teal: { base: "#3f928e", dark: "#2c716f", light: "#66b5af" },
    rose: { base: "#cf6f7c", dark: "#a94f5f", light: "#e9a0a6" },
    mustard: { base: "#d9a038", dark: "#ae7a22", light: "#efc674" },
    navy: { base: "#3d4d7a", dark: "#2a3659", light: "#6d7fb3" },
    plum: { base: "#7b4f86", dark: "#5b3865", light: "#a67fb0" },
    moss: { base: "#6d8a4e", dark: "#4f6a36", light: "#9ab67a" }
};

const PARTS = { hair_colour: HAIRS, skin: SKINS, eyes: EYES, clothes_colour: CLOTHES };

function swatch(part, choice) {
    const tones = PARTS[part][choice];
    return part === "eyes" ? tones.light : tones.base;
}
