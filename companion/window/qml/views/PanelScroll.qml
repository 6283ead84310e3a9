// What a side panel holds, to be scrolled; whatever has the keyboard stays in sight.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import parts
import theme

Item {
    id: scroll

    required property string name
    // how low what it holds may become before it is scrolled, where it gives way and else fills the place; 0 for what
    // has a height of its own
    property real least: 0
    readonly property bool isFilling: scroll.least > 0 && !scroll.isScrolling
    // not all of it fits
    readonly property bool isScrolling: (scroll.least || column.implicitHeight) > scroll.height + 1
    // room for the scroll bar on either side, also where all of it fits: a width that followed from the height, which
    // follows from the width, would never come to rest
    property real inset: Theme.inset
    property real spacing: Theme.unit
    default property alias content: column.data

    function show(item: Item) {
        flick.show(item);
    }

    // Go to the end of what is held, but not beyond the beginning of the leader, and stay there until one scrolls elsewhere.
    function follow() {
        scroll.isLed = true;
        scroll.isAtEnd = false;
        scroll.stay();
    }

    // where an item begins in what is held
    function topOf(item: Item): real {
        let top = 0;
        for (let each = item; each && each !== column; each = each.parent)
            top += each.y;
        return top;
    }

    // one has to scroll down to see where this item begins
    function isBelow(item: Item): bool {
        return scroll.topOf(item) + Theme.textCaption > flick.contentY + flick.height;
    }

    function stay() {
        if (scroll.stays)
            flick.contentY = Math.max(0, Math.min(scroll.isAtEnd ? column.height : scroll.topOf(scroll.leader), column.height - flick.height));
    }

    // One is scrolling, and stays where that ends only if it is the end.
    function leave() {
        scroll.isLed = false;
        scroll.isAtEnd = false;
    }

    function settle() {
        scroll.isAtEnd = flick.contentY > column.height - flick.height - 1;
    }

    // what it follows; a new item gets its place only as it is laid out
    property Item leader: null
    property bool isLed: false
    // one scrolled to the end
    property bool isAtEnd: false
    readonly property bool stays: scroll.leader !== null && (scroll.isLed || scroll.isAtEnd)
    readonly property real leaderTop: scroll.topOf(scroll.leader)
    // one that is shown again begins at its top
    property bool opensAtTop: true

    onLeaderTopChanged: Qt.callLater(scroll.stay)
    onVisibleChanged: {
        if (scroll.visible && scroll.opensAtTop)
            flick.contentY = 0;
    }

    implicitHeight: column.implicitHeight
    Layout.fillWidth: true
    Layout.fillHeight: true

    Flickable {
        id: flick

        objectName: "scrolled"
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        clip: scroll.isScrolling
        onMovementStarted: scroll.leave()
        onMovementEnded: scroll.settle()
        // Qt takes the place in the tab order only from what has not the focus
        activeFocusOnTab: scroll.isScrolling || flick.activeFocus
        Accessible.role: Accessible.Pane
        Accessible.name: scroll.name

        T.ScrollBar.vertical: ScrollHandle {
            id: handle

            visible: scroll.isScrolling
            onPressedChanged: pressed ? scroll.leave() : scroll.settle()
        }

        Keys.onUpPressed: flick.step(handle.decrease)
        Keys.onDownPressed: flick.step(handle.increase)

        function step(go: var) {
            scroll.leave();
            go();
            scroll.settle();
        }

        function show(item: Item) {
            if (!item || !scroll.visible)
                return;
            let above = item.parent;
            while (above && above !== column)
                above = above.parent;
            if (!above)
                return;
            // with the frame around it
            const y = item.mapToItem(column, 0, 0).y;
            const top = Math.max(0, y - Theme.focusReach);
            const bottom = Math.min(column.height, y + item.height + Theme.focusReach);
            if (top >= flick.contentY && bottom <= flick.contentY + flick.height)
                return;
            scroll.leave();
            flick.contentY = top < flick.contentY ? top : Math.min(top, bottom - flick.height);
            scroll.settle();
        }

        onHeightChanged: flick.keepInSight()
        onContentHeightChanged: flick.keepInSight()

        function keepInSight() {
            if (scroll.stays)
                Qt.callLater(scroll.stay);
            else
                flick.showFocus();
        }

        function showFocus() {
            flick.show(flick.Window.window?.activeFocusItem ?? null);
        }

        Connections {
            target: flick.Window.window

            function onActiveFocusItemChanged() {
                flick.showFocus();
            }
        }

        ColumnLayout {
            id: column

            x: scroll.inset
            width: flick.width - scroll.inset * 2
            height: scroll.isFilling ? flick.height : column.implicitHeight
            spacing: scroll.spacing
        }
    }

    FocusRing {
        control: flick
    }
}
