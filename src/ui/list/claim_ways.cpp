// From one claim to what else there is: the lists of the names in it, what its speaker said on
// later days, the questions that it answers. It knows positions in the story; it chooses nothing
// itself.
#include "ui/list/claim_ways.hpp"

#include <algorithm>

#include "app/view/selection.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr std::size_t kMostRows = 6;  // a speaker's list holds the rest

float draw_heading(const Ui& ui, Column column, Message words) {
  column.y += 16;
  return column.y +
         draw_wrapped(
             ui.canvas(),
             type::small_strong,
             {column.left(), column.y},
             column.inner(),
             ui.palette.ink,
             ui.say(words),
             2
         ) +
         6;
}

// Stance, what was said in a few words over its day, and the figure at the right. Returns the
// bottom.
float draw_later_claim(const Ui& ui, Column column, std::uint32_t row) {
  const core::Claim& claim = ui.story().claims[row];
  const ClaimWords& words = ui.memory.words.claims[row];
  const Canvas canvas = ui.canvas();
  const float figure =
      words.figure.empty()
          ? 0
          : std::min(text_width(canvas, type::small_strong, words.figure), column.inner() * 0.4f);
  const float left = column.left() + 22,
              room = column.right() - left - (figure > 0 ? figure + 10 : 0);
  const std::string_view what = short_of(claim);
  const float high = wrapped_height(canvas, type::small, room, what, 3);
  const core::RectPx box{column.left(), column.y, column.inner(), 6 + high + 16 + 6};
  const Hit hit = hit_area(ui, "later-claim", row, box);
  if (hit.heat > 0) {
    fill(
        canvas,
        {box.x - 8, box.y + 1, box.width + 16, box.height - 1},
        faded(ui.palette.sunken, hit.heat),
        kRadius
    );
  }
  rule_across(canvas, box.x, box.y, box.width, ui.palette.rule);
  draw_stance(
      canvas,
      ui.palette,
      core::mark_of(claim.stance),
      {box.x + 7, box.y + 15},
      12,
      ui.palette.surface
  );
  draw_wrapped(canvas, type::small, {left, box.y + 6}, room, ui.palette.ink, what, 3);
  draw_text(
      canvas,
      type::small,
      {left, bottom_of(box) - 23, room, 18},
      ui.palette.ink_3,
      words.said
  );
  if (figure > 0) {
    draw_text(
        canvas,
        type::small_strong,
        {column.right() - figure, box.y + 6, figure + 1, 18},
        ui.palette.ink,
        words.figure,
        Align::right
    );
  }
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    ui.push(app::ClaimPicked{core::ClaimIndex{row}});
  }
  return bottom_of(box);
}

float draw_later_claims(const Ui& ui, Column column) {
  const Canvas canvas = ui.canvas();
  const std::vector<std::uint32_t>& rows = ui.frame.later_said;
  const bool sure = std::all_of(rows.begin(), rows.end(), [&ui](std::uint32_t row) {
    return app::said_surely_after(ui.world, row, ui.frame.open_claim->value);
  });
  column.y = draw_heading(
      ui,
      column,
      sure ? Message::later_by_speaker : Message::perhaps_later_by_speaker
  );
  for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i) {
    column.y = draw_later_claim(ui, column, rows[i]);
  }
  rule_across(canvas, column.left(), column.y, column.inner(), ui.palette.rule);
  if (rows.size() <= kMostRows) {
    return column.y;
  }
  const std::string_view words = ui.say(Message::all_by_speaker);
  const float high = ui.touch() || ui.phone() ? 44.0f : 32.0f;
  const float wide = std::min(column.inner(), text_width(canvas, type::small_strong, words) + 1);
  if (text_button(
          ui,
          "all-by-speaker",
          {column.left(), column.y, wide, high},
          words,
          Align::left
      )) {
    take_way(ui, app::ListTab::speakers, ui.story().claims[ui.frame.open_claim->value].actor.value);
  }
  return column.y + high;
}

float draw_answered(const Ui& ui, Column column, const core::Claim& claim) {
  const float step = ui.touch() || ui.phone() ? 44.0f : 26.0f;
  column.y = draw_heading(ui, column, Message::claim_answers);
  for (const core::QuestionIndex question : claim.answers) {
    const std::string& words = ui.story().questions[question.value].short_text;
    const LinkedWords link = linked_words(
        ui,
        "question-of-claim",
        question.value,
        type::body,
        {column.left(), column.y, column.inner(), 20},
        words
    );
    if (link.clicked) {
      take_way(ui, app::ListTab::questions, question.value);
    }
    column.y += std::max(step, link.height + 4);
  }
  return column.y;
}

}  // namespace

void take_way(const Ui& ui, app::ListTab way, std::uint32_t to) {
  const bool shared =
      ui.layout.kind == Layout::Kind::phone || ui.layout.kind == Layout::Kind::two_narrow;
  ui.push(app::WayTaken{way, to, shared});
}

float later::draw_ways_on(const Ui& ui, Column column) {
  if (!ui.frame.later_said.empty()) {
    column.y = draw_later_claims(ui, column);
  }
  const core::Claim& claim = ui.story().claims[ui.frame.open_claim->value];
  return claim.answers.empty() ? column.y : draw_answered(ui, column, claim);
}

}  // namespace dateline::ui
