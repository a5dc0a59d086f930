// What an article is and what of it is available: title, where and when it came out, counts, and
// the way to hold it against its own text.
#include <algorithm>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

struct HeadColumn {
  float left = 0;
  float right = 0;
  float y = 0;
  [[nodiscard]] float width() const noexcept {
    return right - left;
  }
};

const core::Source& source_of(const Ui& ui) {
  return ui.story().sources[ui.frame.article.source->value];
}

// `Al Jazeera · Moscow · about Tue 29 Oct 2024`; what the article does not say takes no room.
Line origin_text(const Ui& ui) {
  const core::Source& source = source_of(ui);
  Line line = Line().add(outlet_text(source));
  for (const std::string_view part :
       {std::string_view(source.byline),
        std::string_view(source.dateline),
        std::string_view(ui.memory.words.sources[ui.frame.article.source->value].published_long)}) {
    if (!part.empty() && part != source.publisher) {
      line.add(" · ").add(part);
    }
  }
  return line;
}

Line counts_text(const Ui& ui) {
  const app::SourceOutline& outline = ui.frame.article;
  Line line =
      ui.say_with(Message::paragraphs, {static_cast<std::uint32_t>(outline.paragraphs.size())});
  line.add(" · ");
  if (outline.passing < outline.claims) {
    return line.add(ui.say_with(Message::part_of_claims, {outline.passing, outline.claims}).view());
  }
  return line.add(ui.say_with(Message::claims, {outline.claims}).view());
}

// Two texts in one line where both have room, else in two. Returns the bottom.
float draw_two(
    const Canvas& canvas,
    HeadColumn column,
    float high,
    const TextStyle& left_style,
    ImU32 left_ink,
    std::string_view left,
    ImU32 right_ink,
    std::string_view right
) {
  const float wide = text_width(canvas, type::small, right);
  const bool one_line = text_width(canvas, left_style, left) + 16 + wide <= column.width();
  if (one_line) {
    draw_text(
        canvas,
        left_style,
        {column.left, column.y, column.width() - wide - 16, high},
        left_ink,
        left
    );
    draw_text(
        canvas,
        type::small,
        {column.left, column.y, column.width(), high},
        right_ink,
        right,
        Align::right
    );
    return column.y + high;
  }
  column.y +=
      draw_wrapped(canvas, left_style, {column.left, column.y}, column.width(), left_ink, left, 3);
  draw_text(canvas, type::small, {column.left, column.y + 2, column.width(), 18}, right_ink, right);
  return column.y + 20;
}

// How far the check has come, as a line that fills.
float draw_progress(
    const Ui& ui,
    const Canvas& canvas,
    HeadColumn column,
    const app::TextStore::Progress& progress
) {
  const float part =
      progress.all > 0 ? static_cast<float>(progress.done) / static_cast<float>(progress.all) : 0;
  draw_text(
      canvas,
      type::small,
      {column.left, column.y, column.width(), 18},
      ui.palette.ink_2,
      ui.say_with(Message::checking_text, {progress.done, progress.all}).view()
  );
  fill(canvas, {column.left, column.y + 20, column.width(), 3}, ui.palette.sunken);
  fill(canvas, {column.left, column.y + 20, column.width() * part, 3}, ui.palette.ink);
  return column.y + 28;
}

// `✓ 30 exact  › 2 moved`: only the states that there are.
float draw_states(
    const Ui& ui,
    const Canvas& canvas,
    HeadColumn column,
    const app::CheckedText& text
) {
  float x = column.left;
  for (std::size_t i = 0; i < text.counts.size(); ++i) {
    if (text.counts[i] == 0) {
      continue;
    }
    const Line words = ui.say_with(
        Message::anchor_count,
        {text.counts[i], ui.messages().name(app::Inline{static_cast<core::AnchorState>(i)})}
    );
    const float wide = text_width(canvas, type::small_strong, words.view());
    if (x > column.left && x + 17 + wide > column.right) {
      x = column.left;
      column.y += 20;
    }
    draw_icon(
        canvas,
        icon_of(static_cast<core::AnchorState>(i)),
        {x + 6, column.y + 9},
        12,
        ui.palette.ink
    );
    draw_text(
        canvas,
        type::small_strong,
        {x + 17, column.y, wide + 1, 18},
        ui.palette.ink,
        words.view()
    );
    x += 17 + wide + 16;
  }
  return column.y + 22;
}

float draw_text_at_hand(
    const Ui& ui,
    const Canvas& canvas,
    HeadColumn column,
    const app::CheckedText& text
) {
  const std::string_view away = ui.say(Message::forget_text);
  const float wide = text_width(canvas, type::small_strong, away) + 2;
  draw_text(
      canvas,
      type::small,
      {column.left, column.y, column.width() - wide - 16, 20},
      ui.palette.ink_2,
      ui.say_with(Message::text_at_hand, {text.name}).view()
  );
  if (text_button(
          ui,
          "forget-text",
          {column.right - wide, column.y, wide, 20},
          away,
          Align::right
      )) {
    ui.push(app::TextRemoved{*ui.frame.article.source});
  }
  column.y += 20;
  return draw_states(ui, canvas, column, text);
}

// That the words are not here, and how they can be.
float draw_way_to_text(const Ui& ui, const Canvas& canvas, HeadColumn column) {
  const std::string_view check = ui.say(Message::check_text);
  const float high = ui.touch() || ui.phone() ? 44.0f : 20.0f;
  const float wide = text_width(canvas, type::small_strong, check) + 2;
  // A file chooser does not say what becomes of the file: that is said before it.
  const bool beside = wide + 16 + 200 <= column.width();
  const float room = column.width() - (beside ? wide + 16 : 0);
  const float note = draw_wrapped(
      canvas,
      type::small,
      {column.left, column.y + 2},
      room,
      ui.palette.ink_3,
      ui.say(Message::article_bars_note),
      3
  );
  const float note_bottom = 2 + note;
  const float why = draw_wrapped(
      canvas,
      type::small,
      {column.left, column.y + note_bottom},
      room,
      ui.palette.ink_3,
      ui.say(Message::check_text_why),
      5
  );
  const float words = note_bottom + (why + 4);
  const core::RectPx box{
      .x = beside ? column.right - wide : column.left,
      .y = column.y + (beside ? 0 : words),
      .width = wide,
      .height = high,
  };
  if (text_button(ui, "check-text", box, check, beside ? Align::right : Align::left)) {
    ui.push(app::TextFileAsked{});
  }
  return std::max(column.y + words, bottom_of(box) + 2);
}

float draw_text_line(const Ui& ui, const Canvas& canvas, HeadColumn column) {
  if (ui.frame.texts != nullptr) {
    if (const auto progress = ui.frame.texts->progress()) {
      return draw_progress(ui, canvas, column, *progress);
    }
    if (const app::CheckedText* text = text_of_article(ui)) {
      return draw_text_at_hand(ui, canvas, column, *text);
    }
  }
  return draw_way_to_text(ui, canvas, column);
}

}  // namespace

float draw_source_head(
    const Ui& ui,
    const Canvas& canvas,
    const ArticleColumns& columns,
    float top
) {
  const float right = columns.narrow ? columns.margin + columns.margin_width
                                     : columns.margin + columns.margin_width - 10;
  HeadColumn column{columns.bars, right, top};
  column.y = draw_two(
      canvas,
      column,
      26,
      type::article,
      ui.palette.ink,
      source_of(ui).title,
      ui.palette.ink_2,
      counts_text(ui).view()
  );
  const Line shares =
      ui.say_with(Message::shared_and_alone, {ui.frame.article.shared, ui.frame.article.alone});
  column.y = draw_two(
      canvas,
      column,
      20,
      type::small,
      ui.palette.ink_2,
      origin_text(ui).view(),
      ui.palette.ink_2,
      shares.view()
  );
  column.y = draw_text_line(ui, canvas, column);
  if (ui.frame.open_claim && !open_row(ui)) {
    const Line elsewhere = ui.say_with(
        Message::claim_is_in,
        {letters_elsewhere(ui, *ui.frame.open_claim, std::nullopt).view()}
    );
    const float words = draw_wrapped(
        canvas,
        type::small,
        {column.left, column.y + 2},
        column.width(),
        ui.palette.ink_2,
        elsewhere.view(),
        3
    );
    column.y += words + 4;
  }
  return column.y;
}

}  // namespace dateline::ui
