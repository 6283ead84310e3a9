// Who it is to be: five questions, or one of those that ship.
import QtQuick
import views

PersonaGuide {
    id: step

    // one that comes back to it goes on where it ended
    function recall() {
        if (step.persona.why !== "")
            step.told(step.suggestion);
    }

    onChosen: who => step.persona.choose(who)
    // once the page has begun at its top
    Component.onCompleted: Qt.callLater(step.recall)
}
