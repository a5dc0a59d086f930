// Each question with its accounts side by side: a table of figures, one scope after another and
// never mixed; under it, or in its place, who says what without one.
#include <algorithm>

#include "core/base/ranges.hpp"
#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;
using core::ClaimIndex;

struct Row {
  ClaimIndex claim;
  const core::Figure* figure = nullptr;
  // position in Question::scopes; their number for a figure that names none
  std::size_t scope = 0;
};

// A figure of another unit or of another question's scope is not the question's own.
bool is_own(const core::Question& question, const core::Figure& figure, std::size_t scope) {
  if (question.unit.empty() || figure.unit != question.unit) {
    return false;
  }
  return figure.scope.empty() || scope < question.scopes.size();
}

// The question's own figures by scope, and within a scope by when they were said.
std::vector<Row> rows_of(
    const StoryIndex& story_index,
    const core::Question& question,
    const std::vector<ClaimIndex>& claims
) {
  std::vector<Row> rows;
  for (const ClaimIndex index : claims) {
    for (const core::Figure& figure : story_index.story.claims[index.value].figures) {
      const std::size_t scope = core::scope_position(question, figure);
      if (!is_own(question, figure, scope)) {
        continue;
      }
      rows.push_back({
          .claim = index,
          .figure = &figure,
          .scope = scope,
      });
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.scope < b.scope;
  });
  return rows;
}

std::vector<ClaimIndex>
without_figure(const std::vector<Row>& rows, const std::vector<ClaimIndex>& claims) {
  std::vector<ClaimIndex> with, others;
  for (const Row& row : rows) {
    with.push_back(row.claim);
  }
  std::sort(with.begin(), with.end());
  for (const ClaimIndex claim : claims) {
    if (!std::binary_search(with.begin(), with.end(), claim)) {
      others.push_back(claim);
    }
  }
  return others;
}

// The scope in a row of its own: its figures may be left out one by one.
void write_scope(Writer& html, const core::Question& question, std::size_t position) {
  const std::string columns = std::to_string(items_of(Word::columns));
  html.raw("<tbody><tr><th scope=\"rowgroup\" colspan=\"");
  html.raw(columns).raw("\">");
  if (position == question.scopes.size()) {
    html.say(Message::scope_not_stated);
    return;
  }
  const core::Scope& scope = question.scopes[position];
  html.ours(scope.label);
  if (!scope.note.empty()) {
    html.raw(" <small>").ours(scope.note).raw("</small>");
  }
}

void write_row(Writer& html, const Row& row) {
  const core::Claim& claim = html.claim(row.claim);
  html.raw("<tr><td>").figure(*row.figure);
  html.raw("<th scope=\"row\">").name(html.actor_name(claim.actor));
  html.raw("<td>").name(claim.stance);
  html.raw("<td>").date(claim.said);
  html.raw("<td>").claim_link(row.claim);
}

void write_table(Writer& html, const core::Question& question, const std::vector<Row>& rows) {
  html.raw("<table><caption>");
  html.around(Word::caption, [&] { html.ours(question.unit); });
  html.raw("</caption><thead><tr>");
  for (std::size_t column = 0; column < items_of(Word::columns); ++column) {
    html.raw("<th scope=\"col\">").item(Word::columns, column);
  }
  std::size_t written = question.scopes.size() + 1;  // none yet
  for (const Row& row : rows) {
    if (row.scope != written) {
      write_scope(html, question, row.scope);
      written = row.scope;
    }
    write_row(html, row);
  }
  html.raw("</table>");
}

void write_by_stance(Writer& html, const std::vector<ClaimIndex>& claims) {
  html.raw("<dl>");
  for (const core::Stance stance : core::each<core::Stance>) {
    bool named = false;
    for (const ClaimIndex index : claims) {
      if (html.claim(index).stance != stance) {
        continue;
      }
      if (!named) {
        html.raw("<dt>").name(stance);
        named = true;
      }
      html.raw("<dd>").claim_link(index);
    }
  }
  html.raw("</dl>");
}

// Under the headings that the story names; what is in none of them last.
void write_by_group(Writer& html, const core::Question& question, std::vector<ClaimIndex> claims) {
  for (const core::AnswerGroup& group : question.groups) {
    const auto in = [&group](ClaimIndex claim) {
      return core::contains(group.claims, claim);
    };
    const auto rest = std::stable_partition(claims.begin(), claims.end(), in);
    if (rest != claims.begin()) {
      html.ours_in("h4", group.label).raw("</h4>");
      html.claim_list({claims.begin(), rest});
    }
    claims.erase(claims.begin(), rest);
  }
  if (!claims.empty()) {
    html.raw("<h4>").say(Message::group_rest).raw("</h4>");
    html.claim_list(claims);
  }
}

void write_question(Writer& html, core::QuestionIndex index) {
  const core::Question& question = html.story().questions[index.value];
  const std::vector<ClaimIndex>& claims = html.story_index.by_question[index.value];
  const std::vector<Row> rows = rows_of(html.story_index, question, claims);
  const std::vector<ClaimIndex> others = without_figure(rows, claims);
  html.open_entry("section", "question", question.id);
  html.ours_in("h3", question.text).raw("</h3>");
  if (!rows.empty()) {
    write_table(html, question, rows);
  }
  if (!rows.empty() && !others.empty()) {
    html.raw("<h4>").say(Message::no_figure_given).raw("</h4>");
  }
  if (!others.empty() && !question.groups.empty()) {
    write_by_group(html, question, others);
  } else if (!others.empty()) {
    write_by_stance(html, others);
  } else if (rows.empty()) {
    html.raw("<p>").say(Word::unanswered);
  }
  html.raw("</section>\n");
}

}  // namespace

void write_questions(Writer& html) {
  write_entries(
      html,
      "questions",
      html.messages.name(app::ListTab::questions),
      html.story().questions,
      write_question
  );
}

}  // namespace dateline::page
