// The interface's own words, as panels write them: app/words/messages.hpp (which says how a text is
// added) on lines that do not allocate.
//
//   draw_text(canvas, type::small, box, ink, ui.say(Message::clear_filters));
//   const Line line = ui.say_with(Message::part_of_claims, {shown, all});
//   line.view();
#pragma once

#include "app/words/messages.hpp"
#include "ui/kit/words.hpp"

namespace dateline::ui {

[[nodiscard]] inline Line spelt(const Messages& messages, Message id, app::Values values) {
  Line line;
  messages.spell(id, values, [&line](std::string_view piece) { line.add(piece); });
  return line;
}

}  // namespace dateline::ui
