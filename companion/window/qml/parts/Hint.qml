// A word about a control, shown while the pointer rests on it or the keyboard is at it, one at a time. It stands below
// the control, so that it covers nothing above that one reads, and goes when that is scrolled.
import QtQuick
import QtQuick.Templates as T
import theme

T.ToolTip {
    id: hint

    required property Item control
    property Flickable scrolled: null
    property bool isAbove: false

    x: Math.round((hint.control.width - hint.implicitWidth) / 2)
    y: hint.isAbove ? -hint.implicitHeight - Theme.unit : hint.control.height + Theme.unit
    implicitWidth: label.implicitWidth + hint.leftPadding + hint.rightPadding
    implicitHeight: label.implicitHeight + hint.topPadding + hint.bottomPadding
    margins: Theme.unit
    padding: Theme.unit
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    delay: 600
    closePolicy: T.Popup.NoAutoClose
    onAboutToShow: {
        let above = hint.control.parent;
        while (above && !(above instanceof Flickable))
            above = above.parent;
        hint.scrolled = above as Flickable;
        const bottom = hint.control.mapToItem(null, 0, hint.control.height + hint.implicitHeight).y + Theme.unit * 2;
        hint.isAbove = bottom > hint.control.Window.height;
        if (Theme.hint !== hint)
            Theme.hint?.close();
        Theme.hint = hint;
    }
    Component.onDestruction: {
        if (Theme.hint === hint)
            Theme.hint = null;
    }

    Connections {
        target: hint.scrolled

        function onContentYChanged() {
            hint.close();
        }
    }

    contentItem: Label {
        id: label

        text: hint.text
        font.pixelSize: Theme.textSmall
        color: Theme.background
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.unit
        color: Theme.ink
    }
}
