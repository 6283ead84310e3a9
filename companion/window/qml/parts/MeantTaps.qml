// How a reading that was called wrong was meant, in two taps.
import QtQuick
import QtQuick.Layouts
import theme

ColumnLayout {
    id: meant

    // the taps that were made, -1 for none
    required property int valence
    required property int arousal
    property string buttonName: "correct"

    signal valenceTapped(step: int)
    signal arousalTapped(step: int)

    spacing: Theme.gap

    Label {
        text: qsTr("Thanks. How did you feel?")
    }

    Taps {
        question: qsTr("How pleasant did it feel?")
        names: [qsTr("very unpleasant"), qsTr("unpleasant"), qsTr("neither"), qsTr("pleasant"), qsTr("very pleasant")]
        outlines: Glyphs.faces
        chosen: meant.valence
        buttonName: meant.buttonName + "Valence"
        onTapped: step => meant.valenceTapped(step)
    }

    Taps {
        question: qsTr("How excited were you?")
        names: [qsTr("very calm"), qsTr("calm"), qsTr("in between"), qsTr("excited"), qsTr("very excited")]
        outlines: Glyphs.waves
        chosen: meant.arousal
        buttonName: meant.buttonName + "Arousal"
        onTapped: step => meant.arousalTapped(step)
    }
}
