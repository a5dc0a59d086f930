// One mistake in somebody's input, as a value that says where it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace dateline::core {

// Errors spoil the result (the input is refused); warnings do not.
enum class Severity : std::uint8_t {
  error,
  warning
};

// Stable names for machines; `problem_code_name` gives the text form used by `dateline check
// --json` and in tests.
enum class ProblemCode : std::uint8_t {
  not_found,        // file or resource is not there
  too_large,        // over a byte limit
  not_text,         // not UTF-8
  not_json,         // a syntax error
  too_deep,         // over the nesting limit
  too_many,         // over a count limit
  too_long,         // a string over its limit
  unknown_version,  // `format` is not one we read
  missing_key,      // a required key is absent
  unknown_key,      // a key that the format does not have
  duplicate_key,    // the same key twice in one object
  wrong_type,       // e.g. a number where a string is expected
  bad_value,        // right type, not one of the values allowed
  bad_id,           // not a word of lower-case letters, digits and hyphens
  duplicate_id,     // two entries of one list share an id
  unknown_id,       // a reference to nothing
  bad_date,         // not EDTF level 0 or 1
  bad_coordinate,   // not finite or out of range
  bad_geometry,     // a polygon that is not one
  bad_anchor,       // a passage outside its paragraph
  inconsistent,     // two facts of the input that cannot both hold
  unsupported,      // the machine lacks what is needed (WebGL2, a font, ...)
};
constexpr ProblemCode last_value(ProblemCode) noexcept {
  return ProblemCode::unsupported;
}

// `path` is a path into the input (`claims[12].said.when`), empty for the input as a whole. `line`
// and `column` count from 1; 0 when unknown.
struct Problem {
  ProblemCode code = ProblemCode::bad_value;
  Severity severity = Severity::error;
  std::string file;  // as the caller named it
  std::string path;
  std::string message;  // what is wrong, for a person
  std::string remedy;   // how to fix it; may be empty
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

using Problems = std::vector<Problem>;

template <class T>
using Result = tl::expected<T, Problem>;

// For input that is checked whole: every problem found, at least one of them an error.
template <class T>
using Checked = tl::expected<T, Problems>;

// The code's name as it stands above (`unknown_id`).
[[nodiscard]] const char* problem_code_name(ProblemCode code) noexcept;

// One line for a person: `story.json:12:7: claims[3].said.when: not a date (“soon”). Write it as
// EDTF, such as 2024-10-31.`
[[nodiscard]] std::string describe(const Problem& problem);

}  // namespace dateline::core
