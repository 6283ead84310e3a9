// What one side says: what is certain in full ink, what may still change lighter (and slanted in high contrast). The
// texts are markup in which the words themselves are already escaped.
import QtQuick
import parts
import theme

Item {
    id: turn

    required property bool isPerson
    required property string certain
    required property string uncertain
    // whose words they are and all of them, for screen readers
    property string name: ""

    readonly property string open: (Theme.isContrast ? "<i>" : "") + "<font color=\"" + Theme.inkFaint + "\">"
    readonly property string close: "</font>" + (Theme.isContrast ? "</i>" : "")
    // room on one side tells whose words they are, where there is enough of it
    readonly property real most: turn.isPerson ? Math.max(turn.width * 0.85, Math.min(turn.width, Theme.textCaption * 18)) : turn.width

    function marked(certain: string, uncertain: string): string {
        return certain + (uncertain ? turn.open + uncertain + turn.close : "");
    }

    implicitHeight: box.height

    Rectangle {
        id: box

        objectName: turn.isPerson ? "personWords" : "replyWords"
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: turn.isPerson ? undefined : parent.left
        anchors.right: turn.isPerson ? parent.right : undefined
        // as wide as its words, and narrower where there is less room
        width: Math.min(turn.most, Math.ceil(said.implicitWidth) + said.anchors.leftMargin + said.anchors.rightMargin)
        height: said.height + (turn.isPerson ? Theme.gap * 2 : 0)
        radius: Math.min(height / 2, Theme.radius * 2)
        color: turn.isPerson ? Theme.accentSoft : "transparent"
        border.width: turn.isPerson && Theme.isContrast ? Theme.hairline : 0
        border.color: Theme.line

        Label {
            id: said

            anchors {
                left: parent.left
                right: parent.right
                verticalCenter: parent.verticalCenter
                leftMargin: turn.isPerson ? Theme.margin : 0
                rightMargin: turn.isPerson ? Theme.margin : 0
            }
            textFormat: Text.StyledText
            text: turn.marked(turn.certain, turn.uncertain)
            font.pixelSize: Theme.textCaption
            lineHeight: 1.15
            Accessible.name: turn.name
        }
    }
}
