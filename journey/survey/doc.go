// Package survey turns what customers answered into the figures that service designers steer by,
// and fills journeys with them.
//
//	score, err := survey.NPS([]int{10, 9, 8, 6, 10, 3}, survey.Options{})
//	fmt.Println(score.Value, score.Interval.Low, score.Interval.High, score.Meaning(journey.English))
//
// # What it computes
//
//   - [NPS], [CSAT] and [CES] from answers, or [FromCounts] from counts: a [Score] with its value,
//     n, distribution, confidence interval, and the field's [Reading] of it.
//   - [Kano] from paired answers, by Berger's evaluation table or by Pouliot's ([KanoTable]), or
//     [KanoFromCounts]: class, better and worse, category strength, Fong's test, self-stated
//     importance. [AttachKano] sets the classes of a journey's needs.
//   - [Servqual] from expectations and perceptions, with [Items] ready to use: gaps by item and
//     dimension, weighted, and which dimension to mend first. [Board] files findings and measures
//     under the five gaps.
//   - [Damage]: revenue at risk from stated factors, and what each does by itself.
//   - [Describe] and [Emotion]: mean, quartiles and missing answers. [Fill] sets the emotion of a
//     journey's touchpoints, observed, with n; [FillGroups] makes a journey for each persona or
//     customer group, which says whose it is and what it rests on.
//   - Two waves: [Compare], [CompareMeans], [CompareKano], [CompareServqual], [CompareEmotions] and
//     [CompareDamage] give the difference, its interval, and whether it stands out from noise;
//     [Holm] corrects several differences that are read together.
//   - [ReadCSV] reads the answers to all of these into a [Table] that has the same functions as
//     methods.
//
// # How sure the figures are
//
// Every interval states its [Method] and level, 95 % unless [Options] say otherwise, and ends
// where what the figure can be ends. Shares go by
// Wilson's score interval, net scores such as NPS by the variance of the -1/0/+1 score over n,
// means by Student's t. Between waves shares go by Newcombe's interval, net scores by a z test,
// means by Welch's test. Weighted answers count in intervals by Kish's effective number, which
// the results state; the two waves are taken as different people. A figure without answers is
// [ErrNoAnswers], never 0, and where answers allow no interval or no verdict the result says so
// rather than guess.
//
// Normal and t distributions come from gonum.org/v1/gonum/stat/distuv: it is maintained, tested
// against references, and pure Go. Gonum's quantiles are not used; [Describe] says why.
//
// # Answers in CSV files
//
// A wide file has one row a respondent and one column a question; a long file one row an answer:
//
//	respondent,group,nps,ces,emotion: check in      respondent,question,answer
//	r1,gold,10,very easy,2                          r1,nps,10
//	r2,basic,6,,bad                                 r1,emotion: check in,good
//
// The header of a wide file, and the question cell of a long one, say what is asked:
//
//	header                                          answers
//	nps, csat, ces, each with ": subject" or not    0..10; 1..5; 1..7
//	kano: need: functional                          like, must-be, neutral, live-with, dislike, or 1..5 in this order
//	kano: need: dysfunctional                       the same
//	kano: need: importance                          1..9
//	servqual: item: expectation                     1..7; items by ID or label
//	servqual: item: perception                      the same
//	emotion: touchpoint                             -2..2
//	respondent, weight, group, persona, wave        text; a weight is a number, 1 counts once
//
// Headers may be Chinese as well (受访者, 权重, 客群, 客户角色, 批次, 题目, 答案; 净推荐值, 满意度,
// 费力度, 卡诺: 需求: 正向 or 反向 or 重要度, 服务质量: 题目: 期望 or 感知, 情感: 触点), with half-width
// or full-width colons. Other headers are mapped by [ReadOptions].Columns; an unknown one is an
// error, because a column should not vanish silently. Case, width and spaces do not matter.
//
// Answers may be numbers or words in English or Chinese (very easy, 非常容易, satisfied, 满意,
// like, 喜欢, agree, 同意, good, 好), mixed at will; ReadOptions.Words adds a questionnaire's own,
// also where it numbers the Kano answers the other way round. An empty cell, NA, N/A, a dash or
// 未答 is a missing answer. Cells are separated by commas, semicolons or tabs, found by looking at
// the header; where it is not a comma, 4,5 reads as 4.5. Numbers are plain decimals: 1_0, 0x1p3
// and 1e-999 are refused. The encoding is UTF-8, with or without a byte order mark, or GB 18030,
// which ReadOptions.Encoding names or which is recognised by this package's Chinese words;
// Table.Encoding says which. UTF-16 is refused by name.
//
// # Errors
//
// Errors are [journey.Problems]: everything that is wrong at once, each with its place (line,
// column counted in characters, number and header of the cell; or the path of a Go value), what
// was expected, and how to mend it. Test for the Err… values with [errors.Is]. Options.SkipBad and
// ReadOptions.SkipBad leave out what is bad instead; results then list it in Skipped.
//
// # Concurrency
//
// All functions may be called from many goroutines at once. None keeps or changes what it is
// given, and a [Table] does not change once read. The same input gives the same output; the order
// of answers does not matter, except that sums of fractional weights may differ in the last bits.
//
// # Untrusted input
//
// No input makes this package panic. ReadOptions limits the bytes, rows, columns, cell length and
// cells of a file; no more than 10,000 problems are listed, the others counted. Names and words
// of a file come back as they stand: escape them for HTML, and mind that a spreadsheet takes a
// cell that begins with "=" for a formula.
package survey
