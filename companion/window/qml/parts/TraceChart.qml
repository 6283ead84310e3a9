// One coordinate of both sides' feelings over time: the person's line is whole and its points round, the companion's is
// dashed and its points square, so that they are told apart without their colours.
pragma ComponentBehavior: Bound

import QtQuick
import theme

Item {
    id: chart

    required property string name
    required property string description
    required property string above
    required property string below
    // each with `line`, the data of a path in the unit square, and `dots` of x, y, isUnsure, isTold
    required property var person
    required property var companion
    // the point that is looked at, with x and y, and whether it is the person's; null for none
    property var mark: null
    property bool isMarkRound: true
    readonly property real room: Theme.unit * 2
    // where the pointer was last: where it rests, each frame drawn tells of it anew, and the arrow keys would do nothing
    property point place: Qt.point(-1, -1)

    signal pointed(x: real, y: real)
    signal stepped(step: int)

    function point(x: real, y: real) {
        chart.place = Qt.point(x, y);
    }

    function svg(line: string, ink: color, dashes: string): string {
        const w = lines.width;
        const h = lines.height;
        const style = `fill="none" stroke="${ink}" stroke-width="2" stroke-dasharray="${dashes}" stroke-linejoin="round" vector-effect="non-scaling-stroke"`;
        return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}"><path transform="translate(0 ${h}) scale(${w} ${-h})" d="${line}" ${style}/></svg>`;
    }

    implicitWidth: 200
    implicitHeight: Math.round(Theme.fontPixels * 8)
    activeFocusOnTab: true
    // time runs from left to right in every direction of writing
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Chart
    Accessible.focusable: true
    Accessible.name: chart.name
    Accessible.description: chart.description

    onPlaceChanged: chart.pointed((chart.place.x - lines.x) / lines.width, 1 - (chart.place.y - lines.y) / lines.height)

    Keys.onLeftPressed: chart.stepped(-1)
    Keys.onRightPressed: chart.stepped(1)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End;
        if (event.accepted)
            chart.stepped(event.key === Qt.Key_Home ? -100000 : 100000);
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line

        FocusRing {
            control: chart
        }
    }

    HoverHandler {
        id: hover

        onPointChanged: chart.point(hover.point.position.x, hover.point.position.y)
    }

    TapHandler {
        onTapped: event => {
            chart.forceActiveFocus(Qt.MouseFocusReason);
            chart.point(event.position.x, event.position.y);
        }
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.hairline
        width: parent.width - 2 * x
        height: 1
        color: Theme.line
    }

    FaintLabel {
        x: Theme.gap
        y: Theme.unit / 2
        text: chart.above
        Accessible.ignored: true
    }

    FaintLabel {
        x: Theme.gap
        y: parent.height - height - Theme.unit / 2
        text: chart.below
        Accessible.ignored: true
    }

    Item {
        id: lines

        anchors.fill: parent
        anchors.margins: chart.room
        anchors.topMargin: Math.round(Theme.fontPixels * 1.4)
        anchors.bottomMargin: anchors.topMargin

        TraceSide {
            side: chart.companion
            ink: Theme.traceCompanion
            dashes: "5 4"
            isRound: false
        }

        TraceSide {
            side: chart.person
            ink: Theme.tracePerson
            dashes: "none"
            isRound: true
        }

        Rectangle {
            objectName: "mark"
            x: (chart.mark?.x ?? 0) * parent.width - width / 2
            y: (1 - (chart.mark?.y ?? 0)) * parent.height - height / 2
            width: Theme.unit * 4
            height: width
            radius: chart.isMarkRound ? width / 2 : 0
            color: "transparent"
            border.width: Theme.focusWidth
            border.color: Theme.ink
            visible: chart.mark !== null
        }
    }

    component TraceSide: Item {
        id: trace

        required property var side
        required property color ink
        required property string dashes
        required property bool isRound

        anchors.fill: parent

        Image {
            anchors.fill: parent
            sourceSize: Qt.size(width * Screen.devicePixelRatio, height * Screen.devicePixelRatio)
            source: trace.side.line && width > 0 ? "data:image/svg+xml;utf8," + encodeURIComponent(chart.svg(trace.side.line, trace.ink, trace.dashes)) : ""
            Accessible.ignored: true
        }

        Repeater {
            model: trace.side.dots

            Rectangle {
                required property var modelData

                objectName: "dot"
                x: modelData.x * trace.width - width / 2
                y: (1 - modelData.y) * trace.height - height / 2
                width: Theme.unit * (modelData.isTold ? 2.6 : modelData.isAverage ? 1.3 : 1.8)
                height: width
                radius: trace.isRound ? width / 2 : 0
                color: modelData.isUnsure ? Theme.surface : trace.ink
                border.width: 2
                border.color: trace.ink
            }
        }
    }
}
