// Forgets all that was understood of feelings, after a question.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: forget

    required property FeelingModel feeling
    required property ConversationModel conversation
    property bool isConfirming: false

    function settle() {
        forget.isConfirming = false;
        reset.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.gap

    SectionTitle {
        text: qsTr("Delete")
    }

    Label {
        Layout.fillWidth: true
        text: forget.isConfirming ? qsTr("Permanently delete all mood data, yours and mine? Your messages stay.") : qsTr("Everything I read about your mood, and my own mood.")
    }

    Flow {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.margin
        spacing: Theme.gap

        ActionButton {
            id: reset

            objectName: "resetFeelings"
            text: qsTr("Delete mood data")
            outline: Glyphs.remove
            enabled: forget.conversation.isReady
            visible: !forget.isConfirming
            onClicked: {
                forget.isConfirming = true;
                keep.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        ActionButton {
            objectName: "confirmReset"
            text: qsTr("Delete")
            isDangerous: true
            visible: forget.isConfirming
            onClicked: {
                forget.feeling.reset();
                forget.settle();
            }
        }
        ActionButton {
            id: keep

            objectName: "keepFeelings"
            text: qsTr("Keep")
            visible: forget.isConfirming
            onClicked: forget.settle()
        }
    }
}
