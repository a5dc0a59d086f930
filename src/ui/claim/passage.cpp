// Where a claim stands in one of its sources: outlet, passage, what the source says otherwise, ways
// to the article, and the chain that it came by.
#include "ui/claim/passage.hpp"

#include <algorithm>

#include "ui/claim/own_words.hpp"
#include "ui/claim/passage_parts.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

Line open_words(const Ui& ui, const core::Source& source) {
  if (source.publisher.empty()) {
    return ui.say_with(Message::open_article, {});
  }
  return ui.say_with(Message::read_at, {source.publisher});
}

// Returns its right edge.
float draw_open_button(
    const Ui& ui,
    Column column,
    float high,
    const core::Source& source,
    std::uint32_t number
) {
  const Line words = open_words(ui, source);
  const float needs = button_width(ui, words.view(), true);
  const core::RectPx box{
      .x = column.left(),
      .y = column.y,
      .width = std::min(needs, column.inner()),
      .height = high,
  };
  ImGui::PushID(static_cast<int>(number));
  button(ui, "open-article", box, Icon::external, words.view());
  // The page lays a real link over it; see ExplorerUi::hovered_link.
  if (ImGui::IsItemHovered()) {
    ui.hovered_link = source.url;
  }
  ImGui::PopID();
  return right_of(box);
}

float draw_buttons(const Ui& ui, Column column, const core::Source& source, std::uint32_t number) {
  const float high = ui.touch() || ui.phone() ? 44.0f : 32.0f;
  const bool opens = !source.url.empty();
  const bool copies = number == 0;
  if (!opens && !copies) {
    return column.y;
  }
  float x = column.left();
  if (opens) {
    x = draw_open_button(ui, column, high, source, number) + 8;
  }
  if (copies) {
    const std::string_view words = ui.say(Message::copy_quote);
    const float wide = button_width(ui, words, true);
    if (x + wide > column.right()) {
      x = column.left();
      column.y += high + 8;
    }
    const core::RectPx box{
        .x = x,
        .y = column.y,
        .width = wide,
        .height = high,
    };
    if (button(ui, "copy-quote", box, Icon::copy, words)) {
      ui.push(app::QuoteCopyAsked{});
    }
  }
  return column.y + high + 16;
}

}  // namespace

float draw_appearance(
    core::LaterKey,
    const Ui& ui,
    Column column,
    const core::Claim& claim,
    const core::Appearance& appearance,
    std::uint32_t number
) {
  const core::Source& source = ui.story().sources[appearance.source.value];
  column.y = draw_source_line(ui, column, appearance, number) + 3;
  column.y = draw_passage_bars(ui, column, source, appearance) + 10;
  if (appearance.words) {
    column.y = draw_own_words(ui, column, appearance);
  }
  column.y = draw_buttons(ui, column, source, number);
  return draw_relay(ui, column, claim, appearance, number == 0);
}

}  // namespace dateline::ui
