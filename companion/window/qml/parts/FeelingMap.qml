// The ground of a map of feelings: unpleasant to pleasant from left to right, drowsy to energetic upwards.
import QtQuick
import theme

Rectangle {
    id: map

    readonly property real inset: Theme.fontPixels * 1.5

    function xOf(valence: real): real {
        return map.inset + (valence + 1) / 2 * (map.width - 2 * map.inset);
    }

    function yOf(arousal: real): real {
        return map.inset + (1 - arousal) / 2 * (map.height - 2 * map.inset);
    }

    // where upright words end above the middle, or begin at the top if they are too long for that
    function aboveMiddle(length: real, height: real): real {
        return Math.max(Theme.unit / 2 + (length - height) / 2, map.yOf(0) - Theme.unit - (length + height) / 2);
    }

    // left is unpleasant in every direction of writing
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    Rectangle {
        x: map.xOf(0)
        y: Theme.hairline
        width: 1
        height: parent.height - 2 * y
        color: Theme.line
    }
    Rectangle {
        x: Theme.hairline
        y: map.yOf(0)
        width: parent.width - 2 * x
        height: 1
        color: Theme.line
    }

    Edge {
        //: at the upper edge of a map of feelings
        text: qsTr("energetic")
        x: map.xOf(0) + Theme.unit
        y: Theme.unit / 2
    }
    Edge {
        //: at the lower edge of a map of feelings
        text: qsTr("drowsy")
        x: map.xOf(0) + Theme.unit
        y: map.height - height - Theme.unit / 2
    }
    Edge {
        //: at the left edge of a map of feelings
        text: qsTr("unpleasant")
        x: Theme.unit / 2 + (height - width) / 2
        y: map.aboveMiddle(width, height)
        rotation: -90
    }
    Edge {
        //: at the right edge of a map of feelings
        text: qsTr("pleasant")
        x: map.width - Theme.unit / 2 - (width + height) / 2
        y: map.aboveMiddle(width, height)
        rotation: -90
    }

    // in the margin, where no point lies
    component Edge: Label {
        color: Theme.inkFaint
        font.pixelSize: Theme.textSmall
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
