// The drawn face, in a square of 400 × 400 and scaled to fit; it only shows what the rig says.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import theme
import "hairstyles.js" as Hairstyles
import "pose.js" as Pose
import "brow.js" as Brows

Item {
    id: face

    required property FaceRig rig
    required property Look look

    // how the head is held
    readonly property var stance: held.form

    Shaped {
        id: held

        rig: face.rig
        shape: () => Pose.stance(face.rig)
    }

    Item {
        anchors.centerIn: parent
        width: 400
        height: 400
        scale: Math.min(face.width, face.height) / 400

        Shape {
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeColor: Theme.isContrast ? Theme.line : "transparent"
                strokeWidth: 2
                fillColor: Theme.halo
                PathAngleArc {
                    centerX: 200
                    centerY: 204
                    radiusX: 188
                    radiusY: 188
                    sweepAngle: 360
                }
            }
        }

        Item {
            id: behind

            x: face.stance.x
            y: face.stance.y
            scale: face.stance.scale
            rotation: face.stance.roll

            OnHead {
                stance: face.stance
                depth: -14

                Hair {
                    look: face.look
                    part: "back"
                }
            }
        }

        Body {
            rig: face.rig
            look: face.look
        }

        Item {
            x: behind.x
            y: behind.y
            scale: behind.scale
            rotation: behind.rotation

            OnHead {
                stance: face.stance
                depth: 4

                Hair {
                    look: face.look
                    part: "sides"
                }
            }

            Head {
                rig: face.rig
                look: face.look
            }

            OnHead {
                stance: face.stance
                depth: 30

                Shape {
                    preferredRendererType: Shape.CurveRenderer

                    // the shade of the hair
                    ShapePath {
                        strokeColor: "transparent"
                        fillColor: Qt.alpha(face.look.skinTones.shade, 0.5)
                        PathSvg {
                            path: Hairstyles.STYLES[face.look.hair].shade
                        }
                    }
                }
            }

            OnHead {
                stance: face.stance
                atY: 79
                depth: 80

                Mouth {
                    rig: face.rig
                    look: face.look
                }
            }

            OnHead {
                stance: face.stance
                atX: -47
                atY: 8
                depth: 72

                Eye {
                    rig: face.rig
                    look: face.look
                    side: "right"
                }
            }
            OnHead {
                stance: face.stance
                atX: 47
                atY: 8
                depth: 72

                Eye {
                    rig: face.rig
                    look: face.look
                    side: "left"
                }
            }

            OnHead {
                stance: face.stance
                depth: 30

                Hair {
                    look: face.look
                    part: "front"
                }
            }

            OnHead {
                stance: face.stance
                atX: -47
                atY: -36
                depth: 78

                Brow {
                    rig: face.rig
                    look: face.look
                    side: "right"
                }
            }
            OnHead {
                stance: face.stance
                atX: 47
                atY: -36
                depth: 78

                Brow {
                    rig: face.rig
                    look: face.look
                    side: "left"
                }
            }

            Loader {
                active: face.look.glasses !== "none"

                sourceComponent: Glasses {
                    stance: face.stance
                    look: face.look
                }
            }
        }
    }

    // One eyebrow around (0, 0).
    component Brow: Shape {
        id: brow

        required property FaceRig rig
        required property Look look
        // "left" or "right", the character's own
        required property string side

        readonly property Shaped drawn: Shaped {
            rig: brow.rig
            shape: () => Brows.shape(brow.rig, brow.side)
        }

        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: "transparent"
            fillColor: brow.look.hairTones.dark
            PathSvg {
                path: Brows.outline(brow.drawn.form, 10.5)
            }
        }
    }
}
