// A button with words.
import QtQuick
import QtQuick.Templates as T
import theme

T.Button {
    id: button

    property bool isPrimary: false
    property bool isDangerous: false
    // what it says to screen readers and in the hint, where the words alone are too short
    property string name: button.text
    property string outline: ""
    // only the icon; the words stay as its name and its hint
    property bool isCompact: false
    // only the words
    property bool isPlain: false
    // what it needs with its words on one line
    readonly property real fullWidth: button.glyphWidth + label.implicitWidth + Theme.margin * 2
    // what with its words alone, and what with its icon alone
    readonly property real compactWidth: Math.max(Theme.controlHeight, glyph.width + Theme.gap * 2)
    readonly property real plainWidth: button.fullWidth - button.glyphWidth
    readonly property real glyphWidth: button.outline !== "" ? glyph.width + content.spacing : 0
    readonly property color ink: button.isPrimary ? Theme.accentInk : button.isDangerous ? Theme.dangerInk : Theme.ink

    // words too long for the narrowest panel go on in a second line
    implicitWidth: button.isCompact ? button.compactWidth : Math.min(button.isPlain ? button.plainWidth : button.fullWidth, Theme.widest)
    implicitHeight: Math.max(Theme.controlHeight, button.implicitContentHeight + button.topPadding + button.bottomPadding)
    leftPadding: button.isCompact ? Theme.gap : Theme.margin
    rightPadding: button.leftPadding
    // two lines touch no edge
    topPadding: Theme.gap + button.topInset
    bottomPadding: Theme.gap + button.bottomInset
    topInset: Theme.reach / 2
    bottomInset: Theme.reach / 2
    focusPolicy: Qt.StrongFocus
    opacity: button.enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: button.name

    contentItem: Item {
        implicitHeight: content.implicitHeight

        Row {
            id: content

            anchors.centerIn: parent
            spacing: Theme.gap

            Glyph {
                id: glyph

                anchors.verticalCenter: parent.verticalCenter
                outline: button.outline
                ink: button.ink
                visible: button.outline !== "" && !button.isPlain
            }

            Label {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(label.implicitWidth, button.availableWidth - (glyph.visible ? button.glyphWidth : 0))
                // beside the icon also where the words take two lines
                horizontalAlignment: glyph.visible ? Text.AlignLeft : Text.AlignHCenter
                text: button.text
                color: button.ink
                font.weight: Font.DemiBold
                visible: !button.isCompact
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        readonly property color strong: button.isDangerous ? Theme.danger : Theme.accent
        readonly property bool isStrong: button.isPrimary || button.isDangerous

        radius: height / 2
        color: button.checked ? Theme.accentSoft : button.down ? Theme.pressed : button.hovered ? Theme.raised : Theme.clear
        border.width: isStrong ? 0 : button.checked ? Theme.focusWidth : Theme.hairline
        border.color: button.checked ? Theme.accent : Theme.line

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }

        // it comes and goes at once, as the colour of the words does
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: parent.strong // qmllint disable missing-property
            visible: parent.isStrong // qmllint disable missing-property

            Rectangle {
                anchors.fill: parent
                radius: parent.radius
                color: Theme.ink
                opacity: button.down ? 0.2 : button.hovered ? 0.1 : 0
            }
        }

        FocusRing {
            control: button
            isShown: button.visualFocus
            radius: height / 2
        }
    }

    Hint {
        control: button
        text: button.name
        visible: (button.isCompact || button.name !== button.text) && (button.hovered || button.visualFocus)
    }

    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()
}
