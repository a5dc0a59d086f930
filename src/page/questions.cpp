// Each question with its accounts side by side: a table of figures, one scope after another and
// never mixed; under it, or in its place, who says what without one.
#include <algorithm>

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

// The question's own figures by scope, and within a scope by when they were said. A figure of
// another question's scope is not its own.
std::vector<Row>
rows_of(const Book& book, const core::Question& question, const std::vector<ClaimIndex>& claims) {
  std::vector<Row> rows;
  for (const ClaimIndex index : claims) {
    for (const core::Figure& figure : book.story.claims[index.value].figures) {
      if (question.unit.empty() || figure.unit != question.unit) {
        continue;
      }
      const auto scope = std::find_if(
          question.scopes.begin(),
          question.scopes.end(),
          [&figure](const core::Scope& one) { return one.id == figure.scope; }
      );
      if (scope == question.scopes.end() && !figure.scope.empty()) {
        continue;
      }
      rows.push_back({index, &figure, static_cast<std::size_t>(scope - question.scopes.begin())});
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
void write_scope(Writer& html, const core::Question& question, std::size_t scope) {
  html.raw("<tbody><tr><th scope=\"rowgroup\" colspan=\"")
      .raw(std::to_string(items_of(Word::columns)))
      .raw("\">");
  if (scope == question.scopes.size()) {
    html.say(Message::scope_not_stated);
    return;
  }
  html.ours(question.scopes[scope].label);
  if (!question.scopes[scope].note.empty()) {
    html.raw(" <small>").ours(question.scopes[scope].note).raw("</small>");
  }
}

void write_row(Writer& html, const Row& row) {
  const core::Claim& claim = html.claim(row.claim);
  html.raw("<tr><td>")
      .figure(*row.figure)
      .raw("<th scope=\"row\">")
      .name(html.actor_name(claim.actor))
      .raw("<td>")
      .name(claim.stance);
  html.raw("<td>").date(claim.said).raw("<td>").claim_link(row.claim);
}

void write_table(Writer& html, const core::Question& question, const std::vector<Row>& rows) {
  html.raw("<table><caption>")
      .around(Word::caption, [&] { html.ours(question.unit); })
      .raw("</caption><thead><tr>");
  for (std::size_t column = 0; column < items_of(Word::columns); ++column) {
    html.raw("<th scope=\"col\">").item(Word::columns, column);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].scope != rows[i - 1].scope) {
      write_scope(html, question, rows[i].scope);
    }
    write_row(html, rows[i]);
  }
  html.raw("</table>");
}

void write_by_stance(Writer& html, const std::vector<ClaimIndex>& claims) {
  html.raw("<dl>");
  for (std::size_t stance = 0; stance < core::kStances; ++stance) {
    bool named = false;
    for (const ClaimIndex index : claims) {
      if (static_cast<std::size_t>(html.claim(index).stance) != stance) {
        continue;
      }
      if (!named) {
        html.raw("<dt>").name(static_cast<core::Stance>(stance));
      }
      named = true;
      html.raw("<dd>").claim_link(index);
    }
  }
  html.raw("</dl>");
}

// Under the headings that the story names; what is in none of them last.
void write_by_group(Writer& html, const core::Question& question, std::vector<ClaimIndex> claims) {
  for (const core::AnswerGroup& group : question.groups) {
    const auto in = [&group](ClaimIndex claim) {
      return std::find(group.claims.begin(), group.claims.end(), claim) != group.claims.end();
    };
    const auto rest = std::stable_partition(claims.begin(), claims.end(), in);
    if (rest != claims.begin()) {
      html.ours_in("h4", group.label).raw("</h4>").claim_list({claims.begin(), rest});
    }
    claims.erase(claims.begin(), rest);
  }
  if (!claims.empty()) {
    html.raw("<h4>").say(Message::group_rest).raw("</h4>").claim_list(claims);
  }
}

void write_question(Writer& html, core::QuestionIndex index) {
  const core::Question& question = html.story().questions[index.value];
  const std::vector<ClaimIndex>& claims = html.book.by_question[index.value];
  html.open_entry("section", "question", question.id).ours_in("h3", question.text).raw("</h3>");
  const std::vector<Row> rows = rows_of(html.book, question, claims);
  if (!rows.empty()) {
    write_table(html, question, rows);
  }
  const std::vector<ClaimIndex> others = without_figure(rows, claims);
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
