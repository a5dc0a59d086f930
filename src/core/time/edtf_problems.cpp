// Why a text is no date that is read here.
#include "core/time/edtf_problems.hpp"

#include "core/base/text.hpp"

namespace dateline::core {

// Why a text that starts like a date is none, where that can be said better than `not a date`.
std::string why_not(std::string_view text) {
  constexpr auto npos = std::string_view::npos;
  if (text.empty() || std::string_view("0123456789-Y[{").find(text.front()) == npos) {
    return {};
  }
  if (text.find_first_of("T:") != npos) {
    return "times of day are not part of a date here";
  }
  if (text.find_first_of("[]{}") != npos) {
    return "sets of dates are EDTF level 2, only levels 0 and 1 are read";
  }
  if (text.find_first_of("?~%") != npos) {
    return "a qualifier stands at the end of the date";
  }
  if (text.find_first_of("xu") != npos) {
    return "an unknown digit is written X";
  }
  if (text.front() == 'Y') {
    return "years have four digits";
  }
  return text.find_first_not_of("0123456789-") == npos
             ? "years have four digits, months and days two"
             : "";
}

Problem bad_date(std::string_view text, std::string_view reason) {
  Problem problem;
  problem.code = ProblemCode::bad_date;
  problem.message = concat({"not a date (", quoted(text), ")", reason.empty() ? "" : ": ", reason});
  problem.remedy = "Write it as EDTF, such as 2024-10-31.";
  return problem;
}

}  // namespace dateline::core
