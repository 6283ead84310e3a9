// How the person feels, in two taps that count more than words and voice.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: checkIn

    required property FeelingModel feeling
    required property ConversationModel conversation

    spacing: Theme.gap

    SectionTitle {
        text: qsTr("How are you?")
    }

    Label {
        Layout.fillWidth: true
        text: checkIn.feeling.hasCheckedIn ? qsTr("Thank you. This outweighs what I read from your words and voice.") : qsTr("What you tell me here outweighs what I read from your words and voice.")
    }

    ActionButton {
        objectName: "takeCheckInBack"
        text: qsTr("Undo")
        visible: checkIn.feeling.hasCheckedIn
        onClicked: checkIn.feeling.takeCheckInBack()
    }

    Taps {
        Layout.fillWidth: true
        question: qsTr("How pleasant do you feel?")
        names: [qsTr("very unpleasant"), qsTr("unpleasant"), qsTr("neither"), qsTr("pleasant"), qsTr("very pleasant")]
        outlines: Glyphs.faces
        chosen: checkIn.feeling.tappedValence
        buttonName: "tapValence"
        enabled: checkIn.conversation.isReady
        onTapped: step => checkIn.feeling.tapValence(step)
    }

    Taps {
        Layout.fillWidth: true
        question: qsTr("How excited do you feel?")
        names: [qsTr("very calm"), qsTr("calm"), qsTr("in between"), qsTr("excited"), qsTr("very excited")]
        outlines: Glyphs.waves
        chosen: checkIn.feeling.tappedArousal
        buttonName: "tapArousal"
        enabled: checkIn.conversation.isReady
        onTapped: step => checkIn.feeling.tapArousal(step)
    }
}
