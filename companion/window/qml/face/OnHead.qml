// A part of the face at its place on the head; it moves and is foreshortened as the head turns.
import QtQuick
import "pose.js" as Pose

Item {
    id: part

    // how the head is held
    required property var stance
    // where it is on the head
    property real atX: 0
    property real atY: 0
    required property real depth
    // by how much it is turned away where it is: 1 as on a ball
    property real curve: 0.85

    x: Pose.x(part.stance, part.atX, part.depth)
    y: Pose.y(part.stance, part.atY, part.depth)
    transform: Scale {
        xScale: part.stance.yawCos - part.curve * part.atX / part.depth * part.stance.yawSin
        yScale: part.stance.pitchCos + part.curve * part.atY / part.depth * part.stance.pitchSin
    }
}
