// Colours by role, sizes from one unit, durations. Main sets what is not readonly.
pragma Singleton

import QtQuick

QtObject {
    id: theme

    // "light", "dark" or "contrast"
    property string scheme: "light"
    property bool reducesMotion: false
    // height of ordinary text in pixels; everything else follows from it
    property real fontPixels: 15
    // of a button, whose words go on in a second line
    property real widest: theme.fontPixels * 18
    // how large what is said is shown, as a factor on what is usual
    property real captionScale: 1

    readonly property bool isLight: theme.scheme === "light"
    readonly property bool isContrast: theme.scheme === "contrast"

    // ---- colours by role
    readonly property color background: theme.pick("#f8f3ec", "#1c1a21", "#000000")
    readonly property color surface: theme.pick("#fffdfa", "#28252f", "#000000")
    readonly property color raised: theme.pick("#f0e8dd", "#35313d", "#000000")
    readonly property color pressed: theme.pick("#e8ddcf", "#423d4c", "#2a2a2a")
    // nothing; not "transparent", which is black on its way to another colour
    readonly property color clear: Qt.alpha(theme.background, 0)
    readonly property color ink: theme.pick("#2a2430", "#f3eef6", "#ffffff")
    readonly property color inkFaint: theme.pick("#675e6c", "#b4abbb", "#d6d6d6")
    readonly property color line: theme.pick("#ddd1c2", "#47414f", "#ffffff")
    // of what is nothing without its edge, such as a field to write in
    readonly property color edge: theme.pick("#8d8074", "#8b8394", "#ffffff")
    readonly property color accent: theme.pick("#1f6a72", "#84d3d6", "#ffe04a")
    readonly property color accentPressed: theme.pick("#17545b", "#a5e3e5", "#fff0a0")
    readonly property color accentInk: theme.pick("#ffffff", "#0d2a2c", "#000000")
    readonly property color accentSoft: theme.pick("#dcebe9", "#21393d", "#000000")
    readonly property color danger: theme.pick("#a4262c", "#ff9d94", "#ff8a80")
    readonly property color dangerInk: theme.pick("#ffffff", "#3c0a08", "#000000")
    readonly property color dangerSoft: theme.pick("#fbe6e1", "#412526", "#000000")
    readonly property color halo: theme.pick("#f6dcc3", "#3a3146", "#1a1a1a")
    // kinds of time, for drawing only
    readonly property color timeListening: theme.accent
    readonly property color timeThinking: theme.pick("#b4611d", "#f0b474", "#ffffff")
    readonly property color timeSpeaking: theme.pick("#7d4f93", "#cfa6e4", "#7fd4ff")
    // lines of a chart, told apart by their strokes as well
    readonly property color tracePerson: theme.timeThinking
    readonly property color traceCompanion: theme.accent

    // the word about a control that is on the screen; null for none
    property var hint: null

    // ---- sizes
    readonly property real unit: Math.round(theme.fontPixels * 0.27)
    readonly property real gap: theme.unit * 2
    readonly property real margin: theme.unit * 4
    // from the edge of a page to what it holds: the scroll bar's room
    readonly property real inset: theme.unit * 3
    readonly property real radius: theme.unit * 2.5
    // of whatever is clicked or touched, on each side: 44 pixels are what a finger hits without care
    readonly property real controlHeight: Math.max(44, Math.round(theme.fontPixels * 2))
    // how far that goes beyond what is drawn of a quiet control, and so over words beside it
    readonly property real reach: (theme.controlHeight - Math.round(theme.fontPixels * 2)) / 2
    // the side of a box to tick
    readonly property real tick: Math.round(theme.fontPixels * 1.3)
    // lines grow with the texts, or large letters would stand in frames that nobody sees
    readonly property real stroke: Math.max(1, Math.round(theme.fontPixels * 0.07))
    readonly property real hairline: theme.isContrast ? theme.stroke * 2 : theme.stroke
    readonly property real focusWidth: theme.isContrast ? theme.stroke * 3 : theme.stroke * 2
    // how far the frame around what has the keyboard reaches beyond it
    readonly property real focusReach: theme.focusWidth + 1
    readonly property real textSmall: theme.fontPixels * 0.87
    readonly property real textTitle: theme.fontPixels * 1.2
    readonly property real textCaption: theme.fontPixels * 1.33 * theme.captionScale

    // ---- durations, milliseconds
    readonly property int quick: theme.reducesMotion ? 0 : 120
    readonly property int calm: theme.reducesMotion ? 0 : 220

    function timeOf(kind: string): color {
        return kind === "listening" ? theme.timeListening : kind === "thinking" ? theme.timeThinking : theme.timeSpeaking;
    }

    function pick(light: color, dark: color, contrast: color): color {
        return theme.isContrast ? contrast : theme.isLight ? light : dark;
    }
}
