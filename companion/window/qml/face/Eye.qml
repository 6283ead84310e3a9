// One eye around (0, 0): white, iris, lights, both lids and lashes. Drawn for the viewer's right eye; the
// other one is mirrored by its owner, except for where it looks.
import QtQuick
import QtQuick.Shapes

Item {
    id: eye

    required property color skin
    required property color lidSkin
    required property color lashes
    required property color iris
    required property color irisLight
    // 0 wide open … 1 closed
    property real closed: 0
    // 0 none … 1 the lower lid pushed up by a smile
    property real squint: 0
    // 1, or -1 where the owner mirrors the eye: the lights stay on the lamp's side
    property int side: 1
    // -1 … 1, right and up positive
    property real gazeX: 0
    property real gazeY: 0

    readonly property real halfWidth: 24
    readonly property real halfHeight: 25
    readonly property real corner: 3 + 5 * eye.closed
    readonly property real lowerMiddle: eye.halfHeight + 1 - (eye.halfHeight * 0.42) * Math.max(eye.closed, eye.squint * 0.75)
    readonly property real upperMiddle: -eye.halfHeight * 0.86 + (eye.lowerMiddle + eye.halfHeight * 0.86) * eye.closed
    // a cubic with both handles at this height passes the middle at the wished height
    readonly property real lowerHandle: (4 * eye.lowerMiddle - eye.corner) / 3
    readonly property real upperHandle: (4 * eye.upperMiddle - eye.corner) / 3
    readonly property real lookX: eye.gazeX * 7.5
    readonly property real lookY: -eye.gazeY * 6

    Shape {
        x: -40
        y: -44
        width: 80
        height: 88
        preferredRendererType: Shape.CurveRenderer

        // white
        ShapePath {
            strokeColor: "transparent"
            fillColor: "#fffaf5"
            PathAngleArc {
                centerX: 40
                centerY: 44
                radiusX: eye.halfWidth
                radiusY: eye.halfHeight
                startAngle: 0
                sweepAngle: 360
            }
        }
        // iris
        ShapePath {
            strokeColor: Qt.darker(eye.iris, 1.35)
            strokeWidth: 1.5
            fillGradient: LinearGradient {
                x1: 40
                x2: 40
                y1: 44 + eye.lookY - 17
                y2: 44 + eye.lookY + 17
                GradientStop {
                    position: 0.1
                    color: Qt.darker(eye.iris, 1.3)
                }
                GradientStop {
                    position: 0.95
                    color: eye.irisLight
                }
            }
            PathAngleArc {
                centerX: 40 + eye.lookX
                centerY: 44 + eye.lookY
                radiusX: 16.5
                radiusY: 17.5
                startAngle: 0
                sweepAngle: 360
            }
        }
        // pupil
        ShapePath {
            strokeColor: "transparent"
            fillColor: "#1f1720"
            PathAngleArc {
                centerX: 40 + eye.lookX
                centerY: 43.5 + eye.lookY
                radiusX: 8.5
                radiusY: 9.5
                startAngle: 0
                sweepAngle: 360
            }
        }
        // two lights, which stay where the lamp is
        ShapePath {
            strokeColor: "transparent"
            fillColor: "#ffffff"
            PathAngleArc {
                centerX: 40 - 4.5 * eye.side + eye.lookX * 0.85
                centerY: 36.5 + eye.lookY * 0.85
                radiusX: 5.2
                radiusY: 5.8
                startAngle: 0
                sweepAngle: 360
            }
            PathAngleArc {
                centerX: 40 + 7 * eye.side + eye.lookX * 0.85
                centerY: 52 + eye.lookY * 0.85
                radiusX: 2.4
                radiusY: 2.4
                startAngle: 0
                sweepAngle: 360
            }
        }
        // shade of the upper lid on the eye
        ShapePath {
            strokeColor: "transparent"
            fillColor: "#30553a5c"
            startX: 40 - eye.halfWidth
            startY: 44 + eye.corner
            PathCubic {
                control1X: 40 - eye.halfWidth * 0.8
                control1Y: 44 + eye.upperHandle + 7
                control2X: 40 + eye.halfWidth * 0.8
                control2Y: 44 + eye.upperHandle + 7
                x: 40 + eye.halfWidth
                y: 44 + eye.corner
            }
            PathCubic {
                control1X: 40 + eye.halfWidth * 0.8
                control1Y: 44 + eye.upperHandle
                control2X: 40 - eye.halfWidth * 0.8
                control2Y: 44 + eye.upperHandle
                x: 40 - eye.halfWidth
                y: 44 + eye.corner
            }
        }
        // lower lid
        ShapePath {
            strokeColor: "transparent"
            fillColor: eye.skin
            startX: 40 - eye.halfWidth - 2
            startY: 44 + eye.corner
            PathCubic {
                control1X: 40 - eye.halfWidth * 0.85
                control1Y: 44 + eye.lowerHandle
                control2X: 40 + eye.halfWidth * 0.85
                control2Y: 44 + eye.lowerHandle
                x: 40 + eye.halfWidth + 2
                y: 44 + eye.corner
            }
            PathCubic {
                control1X: 40 + eye.halfWidth + 3
                control1Y: 44 + eye.halfHeight * 1.5
                control2X: 40 - eye.halfWidth - 3
                control2Y: 44 + eye.halfHeight * 1.5
                x: 40 - eye.halfWidth - 2
                y: 44 + eye.corner
            }
        }
        // upper lid
        ShapePath {
            strokeColor: "transparent"
            fillColor: eye.lidSkin
            startX: 40 - eye.halfWidth - 2
            startY: 44 + eye.corner
            PathCubic {
                control1X: 40 - eye.halfWidth * 0.8
                control1Y: 44 + eye.upperHandle
                control2X: 40 + eye.halfWidth * 0.8
                control2Y: 44 + eye.upperHandle
                x: 40 + eye.halfWidth + 2
                y: 44 + eye.corner
            }
            PathCubic {
                control1X: 40 + eye.halfWidth + 3
                control1Y: 44 - eye.halfHeight * 1.55
                control2X: 40 - eye.halfWidth - 3
                control2Y: 44 - eye.halfHeight * 1.55
                x: 40 - eye.halfWidth - 2
                y: 44 + eye.corner
            }
        }
        // lashes: along the upper lid, with a flick at the outer corner
        ShapePath {
            strokeColor: eye.lashes
            strokeWidth: 4.2
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            fillColor: "transparent"
            startX: 40 - eye.halfWidth - 0.5
            startY: 44 + eye.corner
            PathCubic {
                control1X: 40 - eye.halfWidth * 0.8
                control1Y: 44 + eye.upperHandle
                control2X: 40 + eye.halfWidth * 0.8
                control2Y: 44 + eye.upperHandle
                x: 40 + eye.halfWidth + 0.5
                y: 44 + eye.corner
            }
            PathLine {
                relativeX: 5
                relativeY: -3.5 + 5 * eye.closed
            }
        }
        // a thin line under the eye
        ShapePath {
            strokeColor: "#40824a3e"
            strokeWidth: 1.6
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            startX: 40 - eye.halfWidth * 0.55
            startY: 44 + eye.lowerMiddle - 2.5
            PathQuad {
                controlX: 40 + 2
                controlY: 44 + eye.lowerMiddle + 2.5
                x: 40 + eye.halfWidth * 0.65
                y: 44 + eye.lowerMiddle - 3
            }
        }
    }
}
