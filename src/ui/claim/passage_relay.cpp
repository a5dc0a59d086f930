// Who told whom before the outlet: from the origin on, a box each with arrows between, and how many
// origins the claim has.
#include <algorithm>

#include "ui/claim/passage_parts.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kHigh = 26;  // of a box with one line
constexpr float kArrow = 28;
constexpr float kPad = 9;
constexpr int kMostLines = 3;

// Where the next box goes: in rows from the top, from the left.
struct RelayFlow {
  Column column;  // `y` is that of the row
  float x = 0;
  float tall = kHigh;  // the row

  [[nodiscard]] bool at_left() const {
    return x <= column.left();
  }
  void begin_row(float gap) {
    x = column.left();
    column.y += tall + gap;
    tall = kHigh;
  }
};

void draw_arrow(const Ui& ui, const Canvas& canvas, const RelayFlow& flow) {
  const float y = flow.column.y + kHigh / 2;
  const ImVec2 start{flow.x + 3, y};
  const ImVec2 end{flow.x + kArrow - 4, y};
  const ImVec2 head{flow.x + kArrow - 6.5f, y};
  draw_stroke(canvas, start, end, ui.palette.ink_3, 1.5f);
  draw_icon(canvas, Icon::chevron_right, head, 14, ui.palette.ink_3);
}

// One of the chain, with the arrow that leads to it where it is not the first.
struct Carrier {
  std::string_view name;
  TextStyle style;
  bool first = false;
};

void draw_carrier(const Ui& ui, const Canvas& canvas, const Carrier& carrier, RelayFlow& flow) {
  const Column column = flow.column;
  const float arrow = carrier.first ? 0 : kArrow;
  const float needs = text_width(canvas, carrier.style, carrier.name) + 19;
  const float wide = std::min(needs, column.inner() - arrow);
  const float inner = wide - 2 * kPad;
  const float words = wrapped_height(canvas, carrier.style, inner, carrier.name, kMostLines);
  if (!flow.at_left() && flow.x + arrow + wide > column.right()) {
    flow.begin_row(8);
  }
  if (!carrier.first) {
    draw_arrow(ui, canvas, flow);
    flow.x += kArrow;
  }
  const core::RectPx box{
      .x = flow.x,
      .y = flow.column.y,
      .width = wide,
      .height = std::max(kHigh, words + 10),
  };
  flow.tall = std::max(flow.tall, box.height);
  outline(canvas, box, ui.palette.rule_strong, kRadius);
  const ImVec2 at{box.x + kPad, box.y + (box.height - words) / 2};
  draw_wrapped(canvas, carrier.style, at, inner, ui.palette.ink, carrier.name, kMostLines);
  flow.x += wide;
}

// At the right end of the last row, or of one more; on it, what an origin is.
void draw_origins(const Ui& ui, const Canvas& canvas, const core::Claim& claim, RelayFlow& flow) {
  const Line origins = ui.say_with(Message::origins, {core::count_origins(claim)});
  const float wide = text_width(canvas, type::small, origins.view());
  const float right = flow.column.right();
  if (wide > 0 && flow.x + 10 + wide > right) {
    flow.begin_row(2);
  }
  const core::RectPx box{
      .x = right - wide,
      .y = flow.column.y,
      .width = wide,
      .height = kHigh,
  };
  const ImU32 ink = ui.palette.ink_3;
  const core::RectPx words = draw_text(canvas, type::small, box, ink, origins.view(), Align::right);
  ImGui::SetCursorScreenPos({words.x, words.y});
  ImGui::Dummy({std::max(1.0f, words.width), kHigh});
  const Hit hit{.hovered = ImGui::IsItemHovered()};
  tooltip(ui, hit, words, ui.say(Message::origins_help));
}

}  // namespace

float draw_relay(
    const Ui& ui,
    Column column,
    const core::Claim& claim,
    const core::Appearance& appearance,
    bool first
) {
  if (appearance.relay.empty()) {
    return column.y;
  }
  const Canvas canvas = ui.canvas();
  RelayFlow flow{
      .column = column,
      .x = column.left(),
  };
  for (std::size_t i = 0; i < appearance.relay.size(); ++i) {
    const core::ActorIndex actor = appearance.relay[i];
    const bool speaks = actor == claim.actor;
    const Carrier carrier{
        .name = ui.actor_short_name(actor),
        .style = speaks ? type::small_strong : type::small,
        .first = i == 0,
    };
    draw_carrier(ui, canvas, carrier, flow);
  }
  if (first) {
    draw_origins(ui, canvas, claim, flow);
  }
  return flow.column.y + flow.tall;
}

}  // namespace dateline::ui
