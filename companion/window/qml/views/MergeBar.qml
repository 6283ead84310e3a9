// What can be done with several memories together: make one of them, or forget them.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: bar

    required property MemoriesModel memories
    property bool isMerging: false

    function begin() {
        words.text = bar.memories.mergedText;
        bar.isMerging = true;
        words.forceActiveFocus(Qt.OtherFocusReason);
    }

    function merge() {
        bar.memories.merge(words.text);
        bar.isMerging = false;
    }

    spacing: Theme.gap
    onVisibleChanged: bar.isMerging = false

    FaintLabel {
        Layout.fillWidth: true
        text: bar.memories.chosenCount < 2 ? qsTr("Select memories of one kind to merge them, or any to delete them.") : bar.memories.canMerge ? qsTr("They become one memory that keeps all sources, names and links.") : qsTr("Only memories of one kind can be merged. Exact quotes can't.")
        visible: !bar.isMerging
    }

    FramedField {
        id: words

        objectName: "mergedWords"
        Layout.fillWidth: true
        name: qsTr("Text of the merged memory")
        visible: bar.isMerging
        onFinished: bar.merge()
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        ActionButton {
            objectName: "beginMerge"
            text: qsTr("Merge")
            enabled: bar.memories.canMerge
            visible: !bar.isMerging
            onClicked: bar.begin()
        }
        ActionButton {
            objectName: "forgetChosen"
            text: qsTr("Delete")
            outline: Glyphs.remove
            enabled: bar.memories.chosenCount > 0
            visible: !bar.isMerging
            onClicked: bar.memories.askToForget()
        }
        ActionButton {
            objectName: "merge"
            text: qsTr("Merge")
            isPrimary: true
            visible: bar.isMerging
            onClicked: bar.merge()
        }
        ActionButton {
            objectName: "endChoosing"
            text: qsTr("Cancel")
            onClicked: bar.memories.choose(false)
        }
    }
}
