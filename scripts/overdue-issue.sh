#!/usr/bin/env bash
# Keeps one issue with the late follow-ups up to date, by GitHub's own `gh`.
#
#   overdue-issue.sh BODY COUNT
#
# BODY is a file with the issue's text, COUNT the number of late follow-ups. The issue is the newest one
# with the label below, so people may rename it. With none late it is closed; later it is opened again.
set -euo pipefail

body=$1
count=$2
label=follow-ups-overdue
title='Overdue follow-ups'

issue=$(gh issue list --label "$label" --state all --limit 1 --json number,state \
  --jq '.[0] // empty | "\(.number) \(.state)"')
number=${issue%% *}
state=${issue##* }

if [[ -z $issue ]]; then
  if [[ $count -gt 0 ]]; then
    gh label create "$label" --force --description 'Follow-ups of postmortems that are past their due date'
    gh issue create --title "$title" --label "$label" --body-file "$body"
  fi
  exit 0
fi

gh issue edit "$number" --body-file "$body"
if [[ $count -gt 0 && $state == CLOSED ]]; then
  gh issue reopen "$number" --comment "Follow-ups are late again: $count."
elif [[ $count -eq 0 && $state == OPEN ]]; then
  gh issue close "$number" --comment 'No follow-up is late.'
fi
