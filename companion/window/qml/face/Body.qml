// Neck, shoulders and clothes, cut by the circle they stand in.
import QtQuick
import QtQuick.Shapes
import "body.js" as Shaping
import "pose.js" as Pose

Item {
    id: body

    required property FaceRig rig
    required property Look look

    readonly property var tones: body.look.clothesTones
    readonly property string kind: body.look.clothes
    readonly property Shaped drawn: Shaped {
        rig: body.rig
        shape: () => Pose.body(body.rig)
    }
    readonly property var held: body.drawn.form

    Shape {
        x: body.held.x
        y: body.held.neck
        visible: body.kind === "hoodie"
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: "transparent"
            fillColor: body.tones.dark
            PathSvg {
                path: Shaping.HOOD
            }
        }
    }

    Shape {
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: "transparent"
            fillColor: body.look.skinTones.base
            PathSvg {
                path: Shaping.neck(body.held)
            }
        }
        ShapePath {
            strokeColor: "transparent"
            fillColor: body.look.skinTones.shade
            PathSvg {
                path: Shaping.neckShade(body.held)
            }
        }
        ShapePath {
            strokeColor: "transparent"
            fillGradient: LinearGradient {
                x1: 110
                y1: 310
                x2: 260
                y2: 400
                GradientStop {
                    position: 0
                    color: body.tones.base
                }
                GradientStop {
                    position: 1
                    color: body.tones.dark
                }
            }
            PathSvg {
                path: Shaping.torso(body.kind, body.held)
            }
        }
    }

    Shape {
        x: body.held.x
        y: body.held.neck
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: "transparent"
            fillColor: body.tones.light
            PathSvg {
                path: Shaping.TRIMMINGS[body.kind].areas
            }
        }
        ShapePath {
            strokeColor: body.tones.dark
            strokeWidth: 9
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            PathSvg {
                path: Shaping.TRIMMINGS[body.kind].bands
            }
        }
        ShapePath {
            strokeColor: body.tones.light
            strokeWidth: 2.4
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            PathSvg {
                path: Shaping.TRIMMINGS[body.kind].lines
            }
        }
    }
}
