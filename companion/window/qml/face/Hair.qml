// One layer of the hair: "back", "sides" or "front".
import QtQuick
import QtQuick.Shapes
import "hairstyles.js" as Styles

Shape {
    id: hair

    required property Look look
    required property string part

    readonly property bool isFront: hair.part === "front"
    readonly property var tones: hair.look.hairTones
    readonly property var style: Styles.STYLES[hair.look.hair]

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: "transparent"
        fillGradient: LinearGradient {
            x1: -70
            y1: -140
            x2: 70
            y2: hair.isFront ? 10 : 120
            GradientStop {
                position: 0
                color: hair.isFront ? hair.tones.light : hair.tones.base
            }
            GradientStop {
                position: 0.55
                color: hair.isFront ? hair.tones.base : hair.tones.dark
            }
            GradientStop {
                position: 1
                color: hair.tones.dark
            }
        }
        PathSvg {
            path: hair.style[hair.part]
        }
    }
    ShapePath {
        strokeColor: Qt.alpha(hair.tones.dark, 0.5)
        strokeWidth: 2.5
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        PathSvg {
            path: hair.isFront ? hair.style.strands : ""
        }
    }
    ShapePath {
        strokeColor: Qt.alpha(hair.tones.shine, 0.5)
        strokeWidth: 9
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        PathSvg {
            path: hair.isFront ? hair.style.shine : ""
        }
    }
}
