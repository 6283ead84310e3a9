// Ears, face, cheeks, folds and nose: what of the head is neither eye, mouth nor hair.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import "head.js" as Shaping

Item {
    id: head

    required property FaceRig rig
    required property Look look

    readonly property var tones: head.look.skinTones
    readonly property Shaped drawn: Shaped {
        rig: head.rig
        shape: () => Shaping.shape(head.rig)
    }
    readonly property var form: head.drawn.form
    readonly property real blush: Math.min(1, 0.42 + 0.58 * head.rig.blush + 0.12 * head.form.full)

    component Cheek: OnHead {
        id: cheek

        depth: 70

        Shape {
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeColor: "transparent"
                fillGradient: RadialGradient {
                    centerRadius: 29
                    GradientStop {
                        position: 0
                        color: Qt.alpha(head.tones.blush, 0.62 * head.blush)
                    }
                    GradientStop {
                        position: 0.5
                        color: Qt.alpha(head.tones.blush, 0.4 * head.blush)
                    }
                    GradientStop {
                        position: 1
                        color: Qt.alpha(head.tones.blush, 0)
                    }
                }
                PathRectangle {
                    x: -29
                    y: -29
                    width: 58
                    height: 58
                }
            }
        }
    }

    component Ear: OnHead {
        id: ear

        property int side: 1

        atX: 97 * ear.side
        atY: 20
        depth: -12
        curve: 0

        Shape {
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeColor: "transparent"
                fillColor: ear.side < 0 ? head.tones.base : head.tones.shade
                PathAngleArc {
                    radiusX: 15
                    radiusY: 22
                    sweepAngle: 360
                }
            }
            ShapePath {
                strokeColor: head.tones.deep
                strokeWidth: 2
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                PathAngleArc {
                    centerX: -2 * ear.side
                    radiusX: 8
                    radiusY: 13
                    startAngle: ear.side < 0 ? 110 : -110
                    sweepAngle: 160
                }
            }
        }
    }

    Ear {
        stance: head.form
        side: -1
    }
    Ear {
        stance: head.form
    }

    Shape {
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: "transparent"
            fillColor: head.tones.base
            PathSvg {
                path: Shaping.outline(head.form)
            }
        }
        ShapePath {
            strokeColor: "transparent"
            fillColor: Qt.alpha(head.tones.shade, 0.55)
            PathSvg {
                path: Shaping.shade(head.form)
            }
        }
    }

    Cheek {
        stance: head.form
        atX: -60
        atY: 47 - 4 * head.rig.cheek_raiser_right
    }
    Cheek {
        stance: head.form
        atX: 60
        atY: 47 - 4 * head.rig.cheek_raiser_left
    }

    // nose
    OnHead {
        stance: head.form
        atY: 42 - 3 * head.rig.nose_wrinkler
        depth: 98

        Shape {
            preferredRendererType: Shape.CurveRenderer

            // the side away from the lamp
            ShapePath {
                strokeColor: "transparent"
                fillColor: Qt.alpha(head.tones.shade, 0.75)
                PathSvg {
                    path: "M 3 -26 C 6 -14 15 -6 13 2 C 11 7 4 7 0 6 C 5 0 4 -14 3 -26 Z"
                }
            }
            ShapePath {
                strokeColor: head.tones.deep
                strokeWidth: 2.8
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                PathSvg {
                    path: "M -9 3 C -6 8 -2 7 0 7 C 2 7 6 8 9 3"
                }
            }
            // the light on its tip
            ShapePath {
                strokeColor: "transparent"
                fillColor: Qt.alpha(head.tones.light, 0.9)
                PathAngleArc {
                    centerX: -3
                    centerY: -3
                    radiusX: 4
                    radiusY: 3
                    sweepAngle: 360
                }
            }
            // wrinkles at its root, and wings drawn up
            ShapePath {
                strokeColor: Qt.alpha(head.tones.deep, 0.6 * head.rig.nose_wrinkler)
                strokeWidth: 2.2
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                PathSvg {
                    path: "M -9 -30 Q 0 -25 9 -30 M -8 -22 Q 0 -17 8 -22 M -16 4 Q -18 -5 -11 -9 M 16 4 Q 18 -5 11 -9"
                }
            }
        }
    }

    // folds
    Shape {
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: Qt.alpha(head.tones.deep, Math.min(0.7, 0.45 * head.rig.lip_corner_puller_right + 0.4 * head.rig.upper_lip_raiser + 0.4 * head.rig.nose_wrinkler))
            strokeWidth: 2.2
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            PathSvg {
                path: Shaping.fold(head.form, -1, 40 + 8 * head.rig.lip_corner_puller_right, -14 * head.rig.lip_corner_puller_right, head.rig.upper_lip_raiser)
            }
        }
        ShapePath {
            strokeColor: Qt.alpha(head.tones.deep, Math.min(0.7, 0.45 * head.rig.lip_corner_puller_left + 0.4 * head.rig.upper_lip_raiser + 0.4 * head.rig.nose_wrinkler))
            strokeWidth: 2.2
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            PathSvg {
                path: Shaping.fold(head.form, 1, 40 + 8 * head.rig.lip_corner_puller_left, -14 * head.rig.lip_corner_puller_left, head.rig.upper_lip_raiser)
            }
        }
    }

    // between the brows
    OnHead {
        stance: head.form
        atY: -26
        depth: 96

        Shape {
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeColor: Qt.alpha(head.tones.deep, 0.7 * Math.min(head.rig.brow_lowerer_left * (1 - 0.7 * head.rig.inner_brow_raiser_left), head.rig.brow_lowerer_right * (1 - 0.7 * head.rig.inner_brow_raiser_right)))
                strokeWidth: 2.4
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                PathSvg {
                    path: "M -6 -9 Q -3 0 -6 8 M 6 -9 Q 3 0 6 8"
                }
            }
        }
    }
}
