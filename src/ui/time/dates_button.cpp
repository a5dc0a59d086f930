#include "ui/time/dates_button.hpp"

#include "ui/kit/widgets.hpp"
#include "ui/time/date_card.hpp"

namespace dateline::ui {

void draw_dates_button(const Ui& ui, core::RectPx box, core::RectPx day) {
  const Hit hit = hit_area(ui, "dates", 0xffffffffu, box);
  if (hit.heat > 0) {
    const ImU32 ink = faded(ui.palette.ink, hit.heat);
    const float y = bottom_of(day) - 4;
    rule_across(ui.canvas(), day.x, y, day.width, ink);
  }
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (!ui.memory.cards.dates) {
    tooltip(ui, hit, box, ui.say(Message::edit_dates));
  }
  const auto key = later_key(ui);
  const bool by_key = ui.memory.wanted_region == Region::days;
  const bool asked = hit.clicked || by_key;
  if (key && asked) {
    ask_for_dates(*key, ui, DateField::known, box);
  }
}

}  // namespace dateline::ui
