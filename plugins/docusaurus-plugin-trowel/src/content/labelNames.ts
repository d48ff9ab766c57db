/** The fields of people named in a record; `people` for labels that match no field of MADR. */
export const peopleFields = ['decision-makers', 'consulted', 'informed', 'people'] as const;
/** A field of people in a record. */
export type PeopleField = (typeof peopleFields)[number];
/** What a label of a record can state. `created` and `updated` are used only without a date of the decision. */
export type RecordField = 'status' | 'date' | 'created' | 'updated' | PeopleField | 'tags';

/**
 * The labels of each field, in front matter and in text, as people write them in several languages: after English, a line each for
 * German, French, Spanish, Portuguese, Italian, Japanese, Chinese and Korean. Case, accents, hyphens and a number in front do not
 * count. A new language is a line in each list.
 */
export const labelNames: Readonly<Record<RecordField, readonly string[]>> = {
  status: [
    ...['status', 'current status', 'decision status', 'adr status', 'rfc status'],
    ...['statut', 'etat', 'estado', 'situacao', 'situacion', 'stato'],
    ...['ステータス', '状態', '状态', '狀態', '상태'],
  ],
  date: [
    ...['date', 'start date', 'decision date', 'date accepted', 'accepted date', 'date decided', 'date of decision'],
    ...['decided', 'decided on', 'decided at', 'accepted on', 'approved on', 'date approved', 'approval date'],
    ...['datum', 'entscheidungsdatum', 'beschlossen am', 'entschieden am'],
    ...['date de decision', 'date de la decision', 'decide le', 'accepte le'],
    ...['fecha', 'fecha de decision', 'fecha de la decision', 'fecha de aprobacion'],
    ...['data da decisao', 'data de decisao', 'data de aprovacao'],
    ...['data della decisione', 'data decisione'],
    ...['日付', '決定日', '承認日', '日期', '决策日期', '決策日期', '决定日期', '날짜', '일자', '결정일', '결정 날짜'],
  ],
  created: [
    ...['created', 'created on', 'created at', 'date created', 'creation date', 'date of creation', 'proposed on'],
    ...['date proposed', 'proposal date', 'submitted on', 'date submitted', 'publication date'],
    ...['erstellt', 'erstellt am', 'erstellungsdatum', 'angelegt am'],
    ...['cree le', 'date de creation'],
    ...['creado', 'creado el', 'fecha de creacion'],
    ...['criado', 'criado em', 'data de criacao', 'data da criacao'],
    ...['creato', 'creato il', 'data di creazione', 'data creazione'],
    ...[
      '作成日',
      '作成日時',
      '起票日',
      '创建日期',
      '創建日期',
      '创建时间',
      '建立日期',
      '작성일',
      '작성 날짜',
      '생성일',
    ],
  ],
  updated: [
    ...['updated', 'updated on', 'updated at', 'date updated', 'last updated', 'last updated on', 'last update'],
    ...['update date', 'last modified', 'date modified', 'last changed', 'last revised'],
    ...['aktualisiert', 'aktualisiert am', 'zuletzt aktualisiert', 'letzte aktualisierung', 'geandert am'],
    ...['mis a jour', 'mis a jour le', 'derniere mise a jour', 'date de mise a jour', 'modifie le'],
    ...['actualizado', 'actualizado el', 'ultima actualizacion', 'fecha de actualizacion'],
    ...['atualizado', 'atualizado em', 'ultima atualizacao', 'data de atualizacao'],
    ...['aggiornato', 'aggiornato il', 'ultimo aggiornamento', 'data di aggiornamento'],
    ...[
      '更新日',
      '更新日時',
      '最終更新',
      '最終更新日',
      '更新日期',
      '更新时间',
      '最后更新',
      '最後更新',
      '수정일',
      '갱신일',
      '최종 수정일',
    ],
  ],
  'decision-makers': [
    ...['decider', 'deciders', 'decision maker', 'decision makers', 'decided by', 'decision owner', 'decision owners'],
    ...['approver', 'approvers', 'approved by', 'accepted by'],
    ...['entscheider', 'entscheiderin', 'entscheidungstrager', 'entschieden von', 'entscheidende', 'genehmigt von'],
    ...['decideur', 'decideurs', 'decideuse', 'decideuses', 'decide par', 'approbateurs', 'approuve par'],
    ...[
      'decisor',
      'decisores',
      'decisoras',
      'decidido por',
      'responsables de la decision',
      'aprobado por',
      'aprobadores',
    ],
    ...['decisora', 'tomadores de decisao', 'responsaveis pela decisao', 'aprovado por', 'aprovadores'],
    ...['decisore', 'decisori', 'deciso da', 'approvato da', 'approvatori'],
    ...[
      '決定者',
      '意思決定者',
      '承認者',
      '决策者',
      '決策者',
      '决策人',
      '決策人',
      '决定者',
      '批准人',
      '결정자',
      '의사결정자',
      '승인자',
    ],
  ],
  consulted: [
    ...['consulted', 'reviewer', 'reviewers', 'reviewed by'],
    ...['konsultiert', 'befragt', 'gutachter', 'reviewer innen'],
    ...['consulte', 'consultes', 'relecteurs', 'relu par'],
    ...['consultado', 'consultados', 'consultadas', 'revisor', 'revisores', 'revisado por'],
    ...['consultato', 'consultati', 'revisori'],
    ...[
      '相談者',
      '相談先',
      'レビュアー',
      'レビュー担当',
      'レビューア',
      '咨询人',
      '諮詢人',
      '评审人',
      '評審人',
      '审阅者',
      '審閱者',
      '검토자',
      '자문',
    ],
  ],
  informed: [
    'informed',
    ...['informiert', 'informe', 'informes', 'informado', 'informados', 'informadas', 'informato', 'informati'],
    ...['報告先', '通知先', '知会人', '知會人', '通知人', '통보 대상'],
  ],
  people: [
    ...['author', 'authors', 'co author', 'co authors', 'written by', 'writer', 'writers', 'created by'],
    ...['owner', 'owners', 'proposer', 'proposers', 'proposed by', 'submitter', 'submitters', 'submitted by'],
    ...['champion', 'champions', 'sponsor', 'sponsors', 'shepherd', 'shepherds', 'editor', 'editors'],
    ...['contributor', 'contributors', 'participant', 'participants', 'stakeholder', 'stakeholders', 'people involved'],
    ...['autor', 'autoren', 'autorin', 'autorinnen', 'verfasser', 'verfasserin', 'beteiligte', 'verantwortlich'],
    ...[
      'auteur',
      'auteurs',
      'autrice',
      'autrices',
      'auteurice',
      'redacteur',
      'redacteurs',
      'propose par',
      'parties prenantes',
    ],
    ...['autora', 'autores', 'autoras', 'propuesto por', 'participantes', 'interesados', 'responsable', 'responsables'],
    ...['proposto por', 'responsavel', 'responsaveis', 'envolvidos', 'partes interessadas'],
    ...['autore', 'autori', 'autrici', 'proposto da', 'partecipanti', 'responsabile', 'responsabili'],
    ...[
      '作成者',
      '著者',
      '起案者',
      '提案者',
      '記入者',
      '関係者',
      '参加者',
      '担当者',
      '作者',
      '提案人',
      '提出者',
      '参与者',
      '參與者',
    ],
    ...['负责人', '負責人', '相关人员', '相關人員', '작성자', '저자', '제안자', '참여자', '관계자', '담당자'],
  ],
  tags: [
    ...['tag', 'tags', 'label', 'labels', 'category', 'categories'],
    ...['schlagworter', 'kategorie', 'kategorien', 'etiquettes', 'etiqueta', 'etiquetas', 'categoria', 'categorias'],
    ...['etichette', 'categorie', 'タグ', '标签', '標籤', '태그'],
  ],
};

/** Labels that count only in front matter, as headings and lines of text begin so for other reasons. */
export const frontMatterLabelNames: Readonly<Partial<Record<RecordField, readonly string[]>>> = {
  status: ['stage', 'state', 'lifecycle'],
};

/** Labels that in other records, or other languages, head something else: they count only before a date. */
export const datedLabelNames: Readonly<Partial<Record<RecordField, readonly string[]>>> = {
  date: ['accepted', 'approved', 'data'],
  created: ['submitted', 'published', 'proposed'],
  updated: ['modified', 'revised', 'stand'],
};
