// The mouth around (0, 0): inside, teeth, tongue and lips, shaped by five numbers.
import QtQuick
import QtQuick.Shapes

Item {
    id: mouth

    // each 0 … 1
    property real jawOpen: 0
    property real lipsRound: 0
    property real lipsWide: 0
    property real lipsClosed: 0
    // -1 … 1
    property real smile: 0

    readonly property real open: mouth.jawOpen * (1 - mouth.lipsClosed)
    readonly property real halfWidth: 29 * (1 + 0.26 * mouth.lipsWide + 0.14 * mouth.smile - 0.46 * mouth.lipsRound - 0.1 * mouth.open)
    readonly property real cornerY: -6 * mouth.smile + 1.5 * mouth.open + 3 * mouth.lipsWide * mouth.open
    readonly property real upperMiddle: 3 * mouth.smile - 6 * mouth.open - 2 * mouth.lipsRound
    readonly property real lowerMiddle: mouth.upperMiddle + 34 * mouth.open + 5 * mouth.lipsRound * (1 - mouth.lipsClosed)
    readonly property real upperHandle: (4 * mouth.upperMiddle - mouth.cornerY) / 3
    readonly property real lowerHandle: (4 * mouth.lowerMiddle - mouth.cornerY) / 3
    // rounder with rounded lips: handles nearer to the corners
    readonly property real handleX: mouth.halfWidth * (0.5 + 0.35 * mouth.open + 0.25 * mouth.lipsRound)
    readonly property real lipUpper: 5 + 2.5 * mouth.lipsRound - 2 * mouth.lipsClosed * mouth.jawOpen - 1.2 * mouth.lipsWide
    readonly property real lipLower: 7 + 3 * mouth.lipsRound - 2 * mouth.lipsClosed * mouth.jawOpen - 1.2 * mouth.lipsWide

    Shape {
        id: shape

        x: -60
        y: -40
        width: 120
        height: 110
        preferredRendererType: Shape.CurveRenderer

        // inside
        ShapePath {
            strokeColor: "#6d2431"
            strokeWidth: 2
            fillColor: "#6d2431"
            joinStyle: ShapePath.RoundJoin
            startX: 60 - mouth.halfWidth
            startY: 40 + mouth.cornerY
            PathCubic {
                control1X: 60 - mouth.handleX
                control1Y: 40 + mouth.upperHandle
                control2X: 60 + mouth.handleX
                control2Y: 40 + mouth.upperHandle
                x: 60 + mouth.halfWidth
                y: 40 + mouth.cornerY
            }
            PathCubic {
                control1X: 60 + mouth.handleX
                control1Y: 40 + mouth.lowerHandle
                control2X: 60 - mouth.handleX
                control2Y: 40 + mouth.lowerHandle
                x: 60 - mouth.halfWidth
                y: 40 + mouth.cornerY
            }
        }
        // tongue: rises from the lower lip
        ShapePath {
            strokeColor: "transparent"
            fillColor: mouth.open > 0.12 ? "#e0716f" : "transparent"
            startX: 60 - mouth.halfWidth * 0.6
            startY: 40 + mouth.lowerMiddle * 0.72 + mouth.cornerY * 0.28
            PathCubic {
                control1X: 60 - mouth.halfWidth * 0.45
                control1Y: 40 + mouth.lowerMiddle - 15 * mouth.open
                control2X: 60 + mouth.halfWidth * 0.45
                control2Y: 40 + mouth.lowerMiddle - 15 * mouth.open
                x: 60 + mouth.halfWidth * 0.6
                y: 40 + mouth.lowerMiddle * 0.72 + mouth.cornerY * 0.28
            }
            PathCubic {
                control1X: 60 + mouth.halfWidth * 0.4
                control1Y: 40 + mouth.lowerMiddle + 2
                control2X: 60 - mouth.halfWidth * 0.4
                control2Y: 40 + mouth.lowerMiddle + 2
                x: 60 - mouth.halfWidth * 0.6
                y: 40 + mouth.lowerMiddle * 0.72 + mouth.cornerY * 0.28
            }
        }
        // upper teeth: hang from the upper lip
        ShapePath {
            strokeColor: "transparent"
            fillColor: mouth.open > 0.08 ? "#fffaf3" : "transparent"
            startX: 60 - mouth.halfWidth * 0.72
            startY: 40 + mouth.upperMiddle * 0.66 + mouth.cornerY * 0.34 - 1
            PathCubic {
                control1X: 60 - mouth.halfWidth * 0.4
                control1Y: 40 + mouth.upperMiddle - 2
                control2X: 60 + mouth.halfWidth * 0.4
                control2Y: 40 + mouth.upperMiddle - 2
                x: 60 + mouth.halfWidth * 0.72
                y: 40 + mouth.upperMiddle * 0.66 + mouth.cornerY * 0.34 - 1
            }
            PathCubic {
                control1X: 60 + mouth.halfWidth * 0.6
                control1Y: 40 + mouth.upperMiddle + Math.min(9.5, 20 * mouth.open)
                control2X: 60 - mouth.halfWidth * 0.6
                control2Y: 40 + mouth.upperMiddle + Math.min(9.5, 20 * mouth.open)
                x: 60 - mouth.halfWidth * 0.72
                y: 40 + mouth.upperMiddle * 0.66 + mouth.cornerY * 0.34 - 1
            }
        }
        // upper lip, with its bow
        ShapePath {
            strokeColor: "transparent"
            fillColor: "#cf6f68"
            startX: 60 - mouth.halfWidth - 3
            startY: 40 + mouth.cornerY
            PathCubic {
                control1X: 60 - mouth.handleX * 0.85
                control1Y: 40 + mouth.upperHandle - mouth.lipUpper * 1.1
                control2X: 60 - 10
                control2Y: 40 + mouth.upperMiddle - mouth.lipUpper * 1.35
                x: 60
                y: 40 + mouth.upperMiddle - mouth.lipUpper * 0.75
            }
            PathCubic {
                control1X: 60 + 10
                control1Y: 40 + mouth.upperMiddle - mouth.lipUpper * 1.35
                control2X: 60 + mouth.handleX * 0.85
                control2Y: 40 + mouth.upperHandle - mouth.lipUpper * 1.1
                x: 60 + mouth.halfWidth + 3
                y: 40 + mouth.cornerY
            }
            PathCubic {
                control1X: 60 + mouth.handleX
                control1Y: 40 + mouth.upperHandle + 0.5
                control2X: 60 - mouth.handleX
                control2Y: 40 + mouth.upperHandle + 0.5
                x: 60 - mouth.halfWidth - 3
                y: 40 + mouth.cornerY
            }
        }
        // lower lip
        ShapePath {
            strokeColor: "transparent"
            fillColor: "#dd8379"
            startX: 60 - mouth.halfWidth - 2
            startY: 40 + mouth.cornerY
            PathCubic {
                control1X: 60 - mouth.handleX
                control1Y: 40 + mouth.lowerHandle - 0.5
                control2X: 60 + mouth.handleX
                control2Y: 40 + mouth.lowerHandle - 0.5
                x: 60 + mouth.halfWidth + 2
                y: 40 + mouth.cornerY
            }
            PathCubic {
                control1X: 60 + mouth.handleX * 0.95
                control1Y: 40 + mouth.lowerHandle + mouth.lipLower * 1.33
                control2X: 60 - mouth.handleX * 0.95
                control2Y: 40 + mouth.lowerHandle + mouth.lipLower * 1.33
                x: 60 - mouth.halfWidth - 2
                y: 40 + mouth.cornerY
            }
        }
        // light on the lower lip
        ShapePath {
            strokeColor: "#70ffe6dc"
            strokeWidth: 2
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            startX: 60 - mouth.halfWidth * 0.28
            startY: 40 + mouth.lowerMiddle + mouth.lipLower * 0.48
            PathQuad {
                controlX: 60
                controlY: 40 + mouth.lowerMiddle + mouth.lipLower * 0.7
                x: 60 + mouth.halfWidth * 0.28
                y: 40 + mouth.lowerMiddle + mouth.lipLower * 0.48
            }
        }
        // where the lips meet; fades as the mouth opens
        ShapePath {
            strokeColor: Qt.rgba(0.45, 0.16, 0.2, Math.max(0, 1 - mouth.open * 6))
            strokeWidth: 2.4
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            startX: 60 - mouth.halfWidth - 3
            startY: 40 + mouth.cornerY - 1.2
            PathCubic {
                control1X: 60 - mouth.handleX
                control1Y: 40 + mouth.upperHandle
                control2X: 60 + mouth.handleX
                control2Y: 40 + mouth.upperHandle
                x: 60 + mouth.halfWidth + 3
                y: 40 + mouth.cornerY - 1.2
            }
        }
    }
}
