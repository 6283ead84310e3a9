// Who it is to be: five questions, or one of those that ship.
import QtQuick
import views

PersonaGuide {
    id: step

    onChosen: who => step.persona.choose(who)
}
