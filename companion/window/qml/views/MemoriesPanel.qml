// The memory book: what is remembered, to be found, read, corrected, kept and forgotten.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import companion.window
import parts
import theme

Panel {
    id: panel

    required property MemoriesModel memories
    required property string companion
    // what is on the screen where no memory is: "list", "filter" or "keeping"
    property string view: "list"
    readonly property bool isList: panel.view === "list" && !panel.memories.isReading

    signal historyAsked(session: string, number: int)

    // Go one step back; tells whether there was any.
    function settle(): bool {
        if (panel.memories.isAsking)
            panel.memories.keepThat();
        else if (detail.settle())
            return true;
        else if (panel.memories.isReading)
            panel.goBack();
        else if (panel.view !== "list")
            panel.show("list");
        else if (panel.memories.isChoosing)
            panel.memories.choose(false);
        else
            return false;
        return true;
    }

    function goBack() {
        panel.memories.back();
        if (panel.isList)
            list.forceActiveFocus(Qt.OtherFocusReason);
    }

    function show(view: string) {
        panel.view = view;
        if (view === "list")
            list.forceActiveFocus(Qt.OtherFocusReason);
        else
            back.forceActiveFocus(Qt.TabFocusReason);
    }

    function open(row: MemoryRow) {
        if (panel.memories.isChoosing) {
            panel.memories.toggle(row.index);
            return;
        }
        panel.memories.open(row.number);
        back.forceActiveFocus(Qt.TabFocusReason);
    }

    function focusSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    title: qsTr("Memories")
    // it opens with all memories, at the newest
    onVisibleChanged: {
        if (!panel.visible)
            return;
        search.text = "";
        panel.view = "list";
        panel.memories.startOver();
        Qt.callLater(list.positionViewAtBeginning);
    }

    QuietButton {
        id: back

        objectName: "memoriesBack"
        name: qsTr("Back to memories")
        text: name
        outline: back.mirrored ? Glyphs.folded : Glyphs.foldedBack
        visible: !panel.isList
        onClicked: panel.memories.isReading ? panel.goBack() : panel.show("list")
    }

    SearchField {
        id: search

        objectName: "searchMemories"
        name: qsTr("Search memories")
        visible: panel.isList && !panel.memories.isAsking
        onTextChanged: typed.restart()
        onAccepted: panel.memories.found.look("words", search.text)

        // a pause in typing, so that not every letter is a query
        Timer {
            id: typed

            interval: 250
            onTriggered: panel.memories.found.look("words", search.text)
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit
        visible: panel.isList && !panel.memories.isAsking

        QuietButton {
            objectName: "openFilter"
            outline: Glyphs.search
            name: qsTr("Filter by person, time, feeling or kind")
            text: qsTr("Filter")
            checked: panel.memories.found.isNarrowed
            onClicked: panel.show("filter")
        }
        QuietButton {
            objectName: "showAll"
            name: qsTr("Show all memories")
            text: qsTr("Show all")
            visible: panel.memories.found.isNarrowed
            onClicked: {
                search.text = "";
                panel.memories.found.showAll();
            }
        }
        QuietButton {
            objectName: "chooseSeveral"
            outline: Glyphs.tick
            name: qsTr("Select several to merge or delete")
            text: panel.memories.isChoosing ? panel.memories.chosenWords : qsTr("Select")
            checked: panel.memories.isChoosing
            onClicked: panel.memories.choose(!panel.memories.isChoosing)
        }
        QuietButton {
            objectName: "openKeeping"
            outline: Glyphs.unfolded
            name: qsTr("Delete, export, import")
            //: opens what can be done with all memories: keep, forget, carry elsewhere
            text: qsTr("More")
            onClicked: panel.show("keeping")
        }
    }

    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: panel.isList

        ListView {
            id: list

            objectName: "memoryList"
            anchors.fill: parent
            model: panel.memories.found
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            // Qt takes the place in the tab order only from what has not the focus
            activeFocusOnTab: list.count > 0 || list.activeFocus
            clip: true
            cacheBuffer: Theme.fontPixels * 20
            highlightMoveDuration: Theme.quick
            Accessible.role: Accessible.List
            Accessible.name: panel.title
            onContentYChanged: list.askOlder()
            onCountChanged: list.askOlder()
            Keys.onReturnPressed: list.openCurrent()
            Keys.onEnterPressed: list.openCurrent()
            Keys.onSpacePressed: list.openCurrent()

            function askOlder() {
                if (list.contentHeight - list.contentY < list.height * 3)
                    panel.memories.found.askOlder();
            }

            function openCurrent() {
                if (list.currentItem)
                    panel.open(list.currentItem as MemoryRow);
            }

            delegate: MemoryRow {
                id: row

                width: ListView.view.width
                isChoosing: panel.memories.isChoosing
                onOpened: panel.open(row)
            }

            T.ScrollBar.vertical: ScrollHandle {}
        }

        Placeholder {
            objectName: "noMemories"
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            outline: Glyphs.book
            title: qsTr("No memories yet")
            advice: qsTr("Talk with %1, and what matters appears here. You can import earlier exports under “More”.").arg(panel.companion)
            visible: list.count === 0 && !panel.memories.found.isLoading && !panel.memories.found.refusal && !panel.memories.found.isNarrowed
        }

        Placeholder {
            objectName: "noSuchMemories"
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            outline: Glyphs.search
            title: qsTr("Nothing found")
            advice: qsTr("Try fewer or different words, or show all.")
            visible: list.count === 0 && !panel.memories.found.isLoading && !panel.memories.found.refusal && panel.memories.found.isNarrowed
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            outline: Glyphs.clock
            title: qsTr("Loading")
            visible: list.count === 0 && panel.memories.found.isLoading
        }

        Placeholder {
            objectName: "memoriesRefused"
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            outline: Glyphs.warning
            title: qsTr("Can't show this")
            advice: panel.memories.found.refusal
            visible: list.count === 0 && panel.memories.found.refusal !== ""
        }
    }

    MemoryFilter {
        objectName: "memoryFilter"
        found: panel.memories.found
        visible: panel.view === "filter" && !panel.memories.isReading
    }

    MemoryKeeping {
        objectName: "memoryKeeping"
        memories: panel.memories
        visible: panel.view === "keeping" && !panel.memories.isReading
    }

    MemoryDetail {
        id: detail

        objectName: "memoryDetail"
        memories: panel.memories
        visible: panel.memories.isReading
        onHistoryAsked: (session, number) => panel.historyAsked(session, number)
    }

    MergeBar {
        objectName: "mergeBar"
        memories: panel.memories
        visible: panel.isList && panel.memories.isChoosing && !panel.memories.isAsking
    }

    AlsoWrong {
        Layout.fillWidth: true
        memories: panel.memories
    }

    ForgetQuestion {
        Layout.fillWidth: true
        memories: panel.memories
        onSettled: {
            if (panel.isList)
                list.forceActiveFocus(Qt.OtherFocusReason);
            else
                back.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Label {
        objectName: "memoryNotice"
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: panel.memories.refusal
        color: Theme.inkFaint
        visible: text !== ""
    }

    Connections {
        target: panel.memories

        function onProblemNoticed(sentence) {
            panel.Accessible.announce(sentence, Accessible.Assertive);
        }

        function onWordNoticed(sentence) {
            panel.Accessible.announce(sentence, Accessible.Polite);
        }
    }

    // What can be done with several memories together: make one of them, or forget them.
    component MergeBar: ColumnLayout {
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
            text: bar.memories.chosenCount < 2 ? qsTr("Select memories of one kind to merge them, or any to delete them.") : bar.memories.canMerge ? qsTr("They become one memory that keeps all sources, names and links.") : qsTr("Only memories of one kind can be merged. Exact quotes can't.")
            visible: !bar.isMerging
        }

        FramedField {
            id: words

            objectName: "mergedWords"
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
}
